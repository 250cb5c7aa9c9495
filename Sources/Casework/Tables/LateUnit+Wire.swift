import Wire

extension LateUnit: EncodedPart {
    private enum Kind {
        static let silent = 1
        static let unheard = 2
        static let empty = 3
        static let unreported = 4
    }

    /// Unit, name, why, and for a silent one since when.
    func encode(into writer: inout CBORWriter) {
        let (kind, since): (Int, CalendarDay?) =
            switch reason {
            case .silent(let day): (Kind.silent, day)
            case .unheard: (Kind.unheard, nil)
            case .empty: (Kind.empty, nil)
            case .unreported: (Kind.unreported, nil)
            }
        writer.write(row: unit, name, kind, since)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        let (unit, name, kind, since): (Identifier, String, Int, CalendarDay?) =
            try reader.readRow()
        let reason: Reason? =
            switch (kind, since) {
            case (Kind.silent, let day?): .silent(since: day)
            case (Kind.unheard, nil): .unheard
            case (Kind.empty, nil): .empty
            case (Kind.unreported, nil): .unreported
            default: nil
            }
        guard let reason else { throw WireError(.unexpected(expected: "reason"), at: start) }
        self.init(unit: unit, name: name, reason: reason)
    }
}
