import Wire

/// Consecutive changes of one log, bound by the chain hash at the last of them.
package struct LogPart: Hashable, Sendable {
    /// Where the part ends, and on which branch.
    package let end: LogEnd
    /// The number of the first change, at least 1 and at most that of the end.
    package let first: UInt64

    package init(first: UInt64, end: LogEnd) {
        self.first = first
        self.end = end
    }

    /// The numbers of the part.
    package var numbers: ClosedRange<UInt64> { first...end.number }

    func write(into writer: inout CBORWriter) {
        writer.write(unsigned: first)
        end.write(into: &writer)
    }

    static func read(from reader: inout CBORReader) throws(WireError) -> LogPart {
        let start = reader.position
        let first = try reader.readUnsigned(upTo: UInt64(Int64.max))
        let part = LogPart(first: first, end: try LogEnd.read(from: &reader))
        guard first > 0, first <= part.end.number else {
            throw WireError(.invalid("part of a log"), at: start)
        }
        return part
    }
}
