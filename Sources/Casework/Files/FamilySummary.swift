package import Records
import Wire

/// The few facts of a family's record that lists need.
package struct FamilySummary: Hashable, Sendable {
    /// The name that counts for now; empty where nothing stands.
    package var head = ""
    /// The number that counts for now; empty where nothing stands.
    package var phone = ""
    /// The files of its children, sorted.
    package var children: [Dot] = []
    /// Cells in which the more protective value acts meanwhile.
    package var hardConflicts = 0
    /// Cells in which all values are shown.
    package var softConflicts = 0
    /// Of conflicts that were left for later.
    package var notes: [ConflictNote] = []

    package init() {}

    /// Gathers the facts by the built-in form of families.
    package init(_ record: Record) {
        let form = Forms.family
        head = form[FamilyForm.head].flatMap { record.acting($0) }.text
        phone = form[FamilyForm.phone].flatMap { record.acting($0) }.text
        children =
            record.entries(of: FamilyForm.members).filter(\.isCurrent)
            .compactMap { Dot(linkValue: $0.value(EntryFieldNumber.Member.child)) }.sorted().uniqued
        let conflicts = record.conflicts(form.rule(for:))
        hardConflicts = conflicts.count { $0.rule.isHard }
        softConflicts = conflicts.count - hardConflicts
        notes = record.conflictNotes
    }

    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, head)
        map.write(2, phone)
        map.write(3, children)
        map.write(4, hardConflicts)
        map.write(5, softConflicts)
        map.write(6, notes)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: head = try reader.readText()
            case 2: phone = try reader.readText()
            case 3: children = try reader.readList()
            case 4: hardConflicts = try reader.readNumber()
            case 5: softConflicts = try reader.readNumber()
            case 6: notes = try reader.readNotes()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
    }
}
