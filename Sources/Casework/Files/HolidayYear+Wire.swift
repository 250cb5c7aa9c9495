import Records
import Wire

extension HolidayYear {
    /// The years that an office entered, sorted, each once.
    static func all(of record: Record) -> [HolidayYear] {
        record.entries(of: UnitForm.holidays).filter(\.isCurrent)
            .compactMap { HolidayYear($0) }.joined
    }

    /// Nil for an entry that says of no year.
    private init?(_ entry: Entry) {
        let year = Optional(entry.value(EntryFieldNumber.Holiday.year)).code
        guard (1...9999).contains(year) else { return nil }
        let read = { (field: Int) in
            WrittenDays.read(Optional(entry.value(field)).text, of: year)
        }
        let off = read(EntryFieldNumber.Holiday.off)
        let worked = read(EntryFieldNumber.Holiday.worked)
        self.init(
            year: year, off: off.days, worked: worked.days,
            isDoubtful: entry.cells.contains { $0.isConflicted }
                || !off.unread.isEmpty || !worked.unread.isEmpty)
    }

    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(year)
        writer.write(isDoubtful ? 1 : 0)
        for days in [off, worked] {
            writer.write(arrayOf: days.count)
            for day in days { writer.write(Int64(day.number)) }
        }
    }

    fileprivate init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 4)
        let year = try reader.readNumber()
        let isDoubtful = try reader.readNumber() == 1
        let off = try reader.readDays()
        self.init(year: year, off: off, worked: try reader.readDays(), isDoubtful: isDoubtful)
    }
}

extension SummaryWriter {
    mutating func write(_ key: UInt64, _ years: [HolidayYear]) {
        guard !years.isEmpty else { return }
        write(key) { content in
            content.write(arrayOf: years.count)
            for year in years { year.encode(into: &content) }
        }
    }
}

extension CBORReader {
    mutating func readHolidays() throws(WireError) -> [HolidayYear] {
        var years: [HolidayYear] = []
        for _ in 0..<(try readArray(upTo: .max)) { years.append(try HolidayYear(from: &self)) }
        return years
    }
}
