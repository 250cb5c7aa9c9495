package import Wire

/// The last change of a log that counts, by its number and its chain hash: of a log that has
/// forked the hash says which branch is meant.
package struct LogEnd: Hashable, Sendable {
    /// The log of which it is the end.
    package let log: Identifier
    /// At least 1; of a log that is not named nothing counts.
    package let number: UInt64
    /// The first half of the chain hash at that number, which binds every change before it.
    package let hash: Identifier

    package init(log: Identifier, number: UInt64, hash: Identifier) {
        self.log = log
        self.number = number
        self.hash = hash
    }

    func write(into writer: inout CBORWriter) {
        writer.write(log)
        writer.write(unsigned: number)
        writer.write(hash)
    }

    static func read(from reader: inout CBORReader) throws(WireError) -> LogEnd {
        let log = try reader.readIdentifier()
        let start = reader.position
        let number = try reader.readUnsigned(upTo: UInt64(Int64.max))
        guard number > 0 else { throw WireError(.invalid("number of a change"), at: start) }
        return LogEnd(log: log, number: number, hash: try reader.readIdentifier())
    }
}
