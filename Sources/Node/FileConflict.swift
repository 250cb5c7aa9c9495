package import Casework
import Records

/// Files that cannot all be right, with what is known of each.
package struct FileConflict: Hashable, Sendable {
    /// What people call it: the files' codes joined by a plus sign, or a file's code and an
    /// exclamation mark for one that was written to after it was closed.
    package let name: String
    /// What does not fit, and between which files.
    package let conflict: StructuralConflict
    /// The files, in the conflict's order.
    package let children: [KnownChild]
    /// What was left for later, as texts; the same text in several of the files once.
    package let notes: [String]

    init(_ conflict: StructuralConflict, children: [KnownChild]) {
        self.conflict = conflict
        self.children = children
        let files = conflict.files
        notes = children.reduce(into: []) { notes, child in
            for note in child.summary.notes
            where note.isAbout(files, in: child.record) && !notes.contains(note.text) {
                notes.append(note.text)
            }
        }
        let codes = conflict.files.map { RecordCode($0).description }
        name = codes.count == 1 ? codes[0] + "!" : codes.joined(separator: "+")
    }
}
