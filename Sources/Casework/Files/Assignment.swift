package import Records
import Wire

/// That a child's file is open to an outside assessor, and for how long (M61).
package struct Assignment: Hashable, Sendable {
    /// The short name of the assessor's key, in lower case.
    package let key: String
    /// The first day; nil for from the beginning.
    package let from: CalendarDay?
    /// The last day.
    package let to: CalendarDay

    /// Nil where it does not hold any more, or never did: someone ended it or took it out, people
    /// disagree for whom it is, or a day of it is none. Of several days the shortest time counts.
    init?(_ entry: Entry) {
        let says = { (field: Int) in (entry[field]?.live ?? []).map(\.value).filter { $0 != .null }
        }
        let keys = says(EntryFieldNumber.Assignment.key)
        let starts = says(EntryFieldNumber.Assignment.from)
        let ends = says(EntryFieldNumber.Assignment.to)
        guard entry.status == .present, entry.correctedBy.isEmpty,
            says(EntryFieldNumber.Assignment.ended).isEmpty,
            case .text(let key)? = keys.first, keys.allSatisfy({ $0 == keys.first }),
            let last = Self.days(ends).min(), starts.isEmpty || !Self.days(starts).isEmpty
        else { return nil }
        self.key = key.lowercased()
        from = Self.days(starts).max()
        to = last
    }

    private static func days(_ values: [Value]) -> [CalendarDay] {
        values.compactMap { CalendarDay($0) }
    }

    /// Whether the file is open to the owner of a key on a day.
    ///
    /// - Parameter key: its short name in full.
    package func holds(for key: String, on day: CalendarDay) -> Bool {
        key.lowercased() == self.key && from.map { $0 <= day } ?? true && day <= to
    }
}

extension Record {
    /// The assignments that nobody has ended, in the order of their entries.
    package var assignments: [Assignment] {
        entries(of: ChildField.assignments).compactMap { Assignment($0) }
    }
}

extension Assignment: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: from == nil ? 2 : 3)
        writer.write(key)
        writer.write(Int64(to.number))
        if let from { writer.write(Int64(from.number)) }
    }

    init(from reader: inout CBORReader) throws(WireError) {
        let parts = try reader.readArray(upTo: 3)
        key = try reader.readText()
        to = try reader.readDay()
        from = parts == 3 ? try reader.readDay() : nil
    }
}
