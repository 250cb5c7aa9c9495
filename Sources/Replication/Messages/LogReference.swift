package import Wire

/// The first eight bytes of a log's id: enough to name it among the logs that two nodes share.
package struct LogReference: Hashable, Sendable, Comparable {
    /// Most significant byte first, so that references sort as the ids do.
    package let prefix: UInt64

    package init(prefix: UInt64) { self.prefix = prefix }

    /// Drops the last eight bytes of the id.
    package init(_ log: Identifier) { prefix = log.high }

    package static func < (left: LogReference, right: LogReference) -> Bool {
        left.prefix < right.prefix
    }
}

extension LogReference {
    func encode(into writer: inout CBORWriter) { writer.write(unsigned: prefix) }

    static func decode(from reader: inout CBORReader) throws(WireError) -> LogReference {
        LogReference(prefix: try reader.readUnsigned())
    }
}
