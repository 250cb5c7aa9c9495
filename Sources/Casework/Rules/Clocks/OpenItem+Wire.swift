import Records
import Wire

/// The keys of an encoded item: what is absent costs nothing.
private enum Key {
    static let clock: UInt64 = 1
    static let entry: UInt64 = 2
    static let ordinal: UInt64 = 3
    static let start: UInt64 = 4
    static let day: UInt64 = 5
    static let workingDays: UInt64 = 6
    static let campaign: UInt64 = 7
}

extension OpenItem: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        var map = SummaryWriter()
        map.write(Key.clock, clock)
        map.write(Key.entry, [entry.dot])
        map.write(Key.ordinal, entry.ordinal)
        map.write(Key.start, start)
        map.write(Key.day, terms.day)
        map.write(Key.workingDays, terms.workingDays)
        map.write(Key.campaign, terms.campaign)
        map.finish(into: &writer)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        var (clock, ordinal, dots) = (0, 0, [Dot]())
        var start: CalendarDay?
        var terms = Terms()
        let place = reader.position
        for _ in 0..<(try reader.readMap(upTo: Limits.entryFields)) {
            switch try reader.readUnsigned() {
            case Key.clock: clock = try reader.readNumber()
            case Key.entry: dots = try reader.readList()
            case Key.ordinal: ordinal = try reader.readNumber()
            case Key.start: start = try reader.readDay()
            case Key.day: terms.day = try reader.readDay()
            case Key.workingDays: terms.workingDays = try reader.readNumber()
            case Key.campaign: terms.campaign = try reader.readText()
            default: throw WireError(.unexpected(expected: "open item"), at: place)
            }
        }
        guard let dot = dots.first else {
            throw WireError(.unexpected(expected: "name of a change"), at: place)
        }
        let entry = EntryID(dot: dot, ordinal: ordinal)
        self.init(clock: clock, entry: entry, start: start, terms: terms)
    }
}
