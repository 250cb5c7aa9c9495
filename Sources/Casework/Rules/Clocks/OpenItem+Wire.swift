import Records
import Wire

extension SummaryWriter {
    mutating func write(_ key: UInt64, _ items: [OpenItem]) {
        guard !items.isEmpty else { return }
        write(key) { writer in
            writer.write(arrayOf: items.count)
            for item in items { item.encode(into: &writer) }
        }
    }
}

extension OpenItem {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: start == nil ? 3 : 4)
        writer.write(clock)
        entry.dot.linkValue.encode(into: &writer)
        writer.write(entry.ordinal)
        if let start { writer.write(Int64(start.number)) }
    }
}

extension CBORReader {
    mutating func readOpenItems() throws(WireError) -> [OpenItem] {
        var items: [OpenItem] = []
        for _ in 0..<(try readArray(upTo: .max)) {
            let parts = try readArray(upTo: 4)
            let clock = try readNumber()
            let start = position
            guard let dot = Dot(linkValue: try Value.decode(from: &self)) else {
                throw WireError(.unexpected(expected: "name of a change"), at: start)
            }
            let entry = EntryID(dot: dot, ordinal: try readNumber())
            items.append(
                OpenItem(clock: clock, entry: entry, start: parts == 4 ? try readDay() : nil))
        }
        return items
    }
}
