import Wire

extension RetentionRule: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: reason.rawValue, years, from, basis)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (reason, years, from, basis): (Int, Int, CalendarDay?, String) = try reader.readRow()
        guard let reason = RetentionReason(rawValue: reason) else {
            throw WireError(.unexpected(expected: "reason"), at: start)
        }
        self.init(reason, years: years, from: from, basis: basis)
    }
}
