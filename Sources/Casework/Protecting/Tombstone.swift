package import Records
import Wire

/// What is left of a record that was erased: which it was, on what ground and when. Who erased it
/// is whoever wrote the erasure.
package struct Tombstone: Hashable, Sendable {
    /// The record.
    package let record: Dot
    /// What it was.
    package let kind: RecordKind
    /// By the list of grounds.
    package let ground: Int
    /// The day of the erasure, by the clock of whoever erased it.
    package let day: CalendarDay?
    /// In the words of whoever erased it; names nobody.
    package let note: String
    /// How many changes the erasure names.
    package let changes: Int

    package init(
        record: Dot, kind: RecordKind, ground: Int, day: CalendarDay?, note: String, changes: Int
    ) {
        self.record = record
        self.kind = kind
        self.ground = ground
        self.day = day
        self.note = note
        self.changes = changes
    }

    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, [record])
        map.write(2, kind.rawValue)
        map.write(3, ground)
        map.write(4, day)
        map.write(5, note)
        map.write(6, changes)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        var (records, kind, ground, changes) = ([Dot](), 0, 0, 0)
        var (day, note) = (CalendarDay?.none, "")
        let start = reader.position
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: records = try reader.readList()
            case 2: kind = try reader.readNumber()
            case 3: ground = try reader.readNumber()
            case 4: day = try reader.readDay()
            case 5: note = try reader.readText()
            case 6: changes = try reader.readNumber()
            default: throw WireError(.unexpected(expected: "summary"), at: reader.position)
            }
        }
        guard records.count == 1 else { throw WireError(.invalid("tombstone"), at: start) }
        self.init(
            record: records[0], kind: RecordKind(rawValue: kind), ground: ground, day: day,
            note: note, changes: changes)
    }
}
