/// What a record is about. Kinds of a newer program are kept and passed on.
package struct RecordKind: Hashable, Sendable, RawRepresentable {
    /// 0 to 65,535.
    package let rawValue: Int

    /// Names a kind by its number, also one that this program does not know.
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// That of a record of which nothing counts that is here.
    package static let nothing = RecordKind(rawValue: 0)
    /// The file of one child (M05).
    package static let child = RecordKind(rawValue: 1)
    /// A family, shared by siblings (M08).
    package static let family = RecordKind(rawValue: 2)
    /// An office with its roster (M63).
    package static let unit = RecordKind(rawValue: 3)
    /// The grant of a unit that was put below another, told among the upper unit's own records.
    package static let toldGrants = RecordKind(rawValue: 4)
    /// What an office keeps beside its files: meetings, calls, what it must answer (M28, M71).
    package static let register = RecordKind(rawValue: 5)
    /// That the bytes of a record were erased, by whom and on what ground (design section 3).
    package static let erasure = RecordKind(rawValue: 7)
    /// The history of a file that came from another unit, as it was signed there.
    package static let parcel = RecordKind(rawValue: 8)
}
