import Records
import Wire

extension Campaign: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(1, [entry.dot])
        map.write(2, entry.ordinal)
        map.write(3, name)
        map.write(4, kind)
        map.write(5, from)
        map.write(6, to)
        map.write(7, listDue)
        map.write(8, clearDue)
        map.write(9, units)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let place = reader.position
        var (dots, ordinal, name, kind) = ([Dot](), 0, "", 0)
        var days = [CalendarDay?](repeating: nil, count: 4)
        var units: [String] = []
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case 1: dots = try reader.readList()
            case 2: ordinal = try reader.readNumber()
            case 3: name = try reader.readText()
            case 4: kind = try reader.readNumber()
            case let key where (5...8).contains(key): days[Int(key) - 5] = try reader.readDay()
            case 9: units = try reader.readList()
            default: throw WireError(.unexpected(expected: "campaign"), at: place)
            }
        }
        guard let dot = dots.first else {
            throw WireError(.unexpected(expected: "name of a change"), at: place)
        }
        self.init(
            entry: EntryID(dot: dot, ordinal: ordinal), name: name, kind: kind, days: days,
            units: units)
    }
}
