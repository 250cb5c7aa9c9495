import Wire

/// The dots that one change names, so that each is written once. Index 0 is the dot that began the
/// record; the others follow in the order of their first mention.
struct DotTable {
    private(set) var dots: [Dot]
    /// How many dots at the front have been named by operations read so far.
    private var named = 1
    private var isInOrder = true

    init(record: Dot) { dots = [record] }

    init(record: Dot, first: [Dot], operations: [Operation]) {
        self.init(record: record)
        first.forEach { insert($0) }
        for operation in operations {
            operation.forEachDot { insert($0) }
        }
    }

    /// The place of a dot that was put in at the beginning.
    func index(of dot: Dot) -> Int {
        guard let index = dots.firstIndex(of: dot) else {
            preconditionFailure("every dot of an operation is in the table")
        }
        return index
    }

    private mutating func insert(_ dot: Dot) {
        if !dots.contains(dot) { dots.append(dot) }
    }

    func encode(relativeTo dot: Dot, into writer: inout CBORWriter) {
        writer.write(arrayOf: dots.count - 1)
        for other in dots.dropFirst() { other.encode(relativeTo: dot, into: &writer) }
    }

    static func decode(
        from reader: inout CBORReader, record: Dot, relativeTo dot: Dot
    ) throws(WireError) -> DotTable {
        var table = DotTable(record: record)
        for _ in 0..<(try reader.readArray(upTo: Limits.dots)) {
            let start = reader.position
            let next = try Dot.decode(from: &reader, relativeTo: dot)
            guard !table.dots.contains(next) else {
                throw WireError(.notDeterministic, at: start)
            }
            table.dots.append(next)
        }
        return table
    }

    /// Reads an index and returns the dot that stands there.
    mutating func decodeDot(from reader: inout CBORReader) throws(WireError) -> Dot {
        let index = Int(try reader.readUnsigned(upTo: UInt64(dots.count - 1)))
        if index == named { named += 1 } else if index > named { isInOrder = false }
        return dots[index]
    }

    /// Whether the operations named every dot, each for the first time in the order of the table:
    /// the one form that `encode` writes.
    var isCanonical: Bool { isInOrder && named == dots.count }
}
