/// Who may write and who may read a field. Sealed items are read with a reason, and the reading is
/// itself recorded: that is the caller's work.
package struct Access: Hashable, Sendable {
    /// Sorted by number.
    package let writers: [FormRole]
    /// Sorted by number.
    package let readers: [FormRole]

    package init(writers: [FormRole], readers: [FormRole]) {
        self.writers = writers
        self.readers = readers
    }

    /// Those who keep files: workers, supervisors and administrators write, assessors read.
    package static let files = Access(
        writers: [.worker, .supervisor, .administrator], readers: FormRole.allCases)
    /// Written by those who keep files, hidden from outsiders.
    package static let keepers = Access(
        writers: [.worker, .supervisor, .administrator],
        readers: [.worker, .supervisor, .administrator])
    /// Written by those who keep files, read again only above the village.
    package static let above = Access(
        writers: [.worker, .supervisor, .administrator], readers: [.supervisor, .administrator])
    /// What those above a village arrange for its files, such as who may assess them (M61).
    package static let arranged = Access(
        writers: [.supervisor, .administrator], readers: FormRole.allCases)
    /// Written by those who keep files and by outside assessors (M61).
    package static let assessment = Access(writers: FormRole.allCases, readers: FormRole.allCases)
    /// What an office says of itself.
    package static let office = Access(
        writers: [.supervisor, .administrator], readers: FormRole.allCases)
}
