import Wire

extension Dated: EncodedPart where What: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: what, from, to) }

    init(from reader: inout CBORReader) throws(WireError) {
        let (what, from, to): (What, CalendarDay?, CalendarDay?) = try reader.readRow()
        self.init(what, from: from, to: to)
    }
}
