package import Records
import Wire

extension Dot {
    /// The dot as a cell's value: the log's sixteen bytes and eight of the number.
    package var linkValue: Value { .bytes(log.bytes + number.bigEndianBytes) }

    /// Reads what `linkValue` wrote; nil for anything else, such as a number that no change has.
    package init?(linkValue value: Value) {
        guard case .bytes(let bytes) = value, bytes.count == 24, let log = Identifier(bytes) else {
            return nil
        }
        let number = bytes[16...].reduce(0) { $0 << 8 | UInt64($1) }
        guard number > 0, Int64(exactly: number) != nil else { return nil }
        self.init(log: log, number: number)
    }
}

extension Record {
    /// The other files that are said to be about the same child, sorted.
    package var links: [Dot] { others(in: ChildField.links, EntryFieldNumber.Link.other) }

    /// The other files that are said to be about another child, sorted.
    package var distinctFiles: [Dot] {
        others(in: ChildField.distinct, EntryFieldNumber.Distinct.other)
    }

    private func others(in collection: Int, _ field: Int) -> [Dot] {
        entries(of: collection).filter { $0.status != .removed }
            .compactMap { Dot(linkValue: $0.value(field)) }.sorted().uniqued
    }
}

extension [Dot] {
    /// The sorted dots, each once.
    var uniqued: [Dot] {
        var unique: [Dot] = []
        for dot in self where unique.last != dot { unique.append(dot) }
        return unique
    }
}
