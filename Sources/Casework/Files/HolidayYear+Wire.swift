import Records
import Wire

extension HolidayYear: EncodedPart {
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

    func encode(into writer: inout CBORWriter) {
        writer.write(row: year, isDoubtful ? 1 : 0, off, worked)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let (year, doubtful, off, worked): (Int, Int, [CalendarDay], [CalendarDay]) =
            try reader.readRow()
        self.init(year: year, off: off, worked: worked, isDoubtful: doubtful == 1)
    }
}
