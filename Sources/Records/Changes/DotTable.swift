import Wire

/// The dots that one change names, so that each is written once. Index 0 is the dot that began the
/// record; the others follow in the order of their first mention.
struct DotTable {
    /// Nil in the change that begins the record: a change does not name itself.
    private let record: Dot?
    /// What stands at 1, 2, 3….
    private(set) var others: [Dot] = []
    /// How many of the others have been named, from the front, by operations read so far.
    private var named = 0
    private var isInOrder = true

    private init(record: Dot?) { self.record = record }

    /// Gathers what the operations name, after the dots that unknown operations may name.
    init(record: Dot?, first: [Dot], operations: [Operation]) {
        self.record = record
        others = first
        for operation in operations {
            operation.forEachDot { insert($0) }
        }
    }

    private mutating func insert(_ dot: Dot) {
        if dot != record, !others.contains(dot) { others.append(dot) }
    }

    /// The place of a dot that was put in at the beginning.
    func index(of dot: Dot) -> Int {
        if dot == record { return 0 }
        guard let place = others.firstIndex(of: dot) else {
            preconditionFailure("every dot of an operation is in the table")
        }
        return place + 1
    }

    func encode(relativeTo dot: Dot, into writer: inout CBORWriter) {
        writer.write(arrayOf: others.count)
        for other in others { other.encode(relativeTo: dot, into: &writer) }
    }

    static func decode(
        from reader: inout CBORReader, record: Dot?, relativeTo dot: Dot
    ) throws(WireError) -> DotTable {
        var table = DotTable(record: record)
        for _ in 0..<(try reader.readArray(upTo: Limits.dots)) {
            let start = reader.position
            let next = try Dot.decode(from: &reader, relativeTo: dot)
            guard next != record, !table.others.contains(next) else {
                throw WireError(.notDeterministic, at: start)
            }
            table.others.append(next)
        }
        return table
    }

    /// Reads an index and returns the dot that stands there.
    mutating func decodeDot(from reader: inout CBORReader) throws(WireError) -> Dot {
        let start = reader.position
        let index = Int(try reader.readUnsigned(upTo: UInt64(others.count)))
        guard index > 0 else {
            guard let record else { throw WireError(.invalid("own dot"), at: start) }
            return record
        }
        if index == named + 1 { named += 1 } else if index > named { isInOrder = false }
        return others[index - 1]
    }

    /// Reads the indices at the end of an operation; none may stand twice.
    mutating func decodeDots(
        _ count: Int, from reader: inout CBORReader
    ) throws(WireError) -> [Dot] {
        var dots: [Dot] = []
        for _ in 0..<count {
            let start = reader.position
            let dot = try decodeDot(from: &reader)
            guard !dots.contains(dot) else { throw WireError(.notDeterministic, at: start) }
            dots.append(dot)
        }
        return dots
    }

    /// Whether the operations named every dot, each for the first time in the order of the table:
    /// the one form that `encode` writes.
    var isCanonical: Bool { isInOrder && named == others.count }
}
