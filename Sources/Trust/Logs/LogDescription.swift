package import Records
package import Wire

/// Says whose log this is: the first thing that its chain binds.
package struct LogDescription: Hashable, Sendable {
    /// Whose records the log holds.
    package let unit: Identifier
    /// Who signs its runs.
    package let writer: PublicKey
    /// Drawn anew whenever a node cannot be sure of its own past: after a restored backup, in a
    /// copied directory, after a fork.
    package let incarnation: UInt64
    /// Where the log flows, and how soon.
    package let logClass: LogClass

    /// Describes a log that begins.
    package init(unit: Identifier, writer: PublicKey, incarnation: UInt64, logClass: LogClass) {
        self.unit = unit
        self.writer = writer
        self.incarnation = incarnation
        self.logClass = logClass
    }

    /// The name of the log: the first half of hash(0).
    package var log: Identifier { Chain.start(self).identifier }

    package func encode() -> [UInt8] {
        var writer = CBORWriter(capacity: 72)
        writer.write(arrayOf: 4)
        writer.write(unit)
        writer.write(bytes: self.writer.bytes)
        writer.write(unsigned: incarnation)
        writer.write(logClass.rawValue)
        return writer.bytes
    }

    /// Reads what `encode` wrote.
    package static func decode(_ bytes: [UInt8]) throws(WireError) -> LogDescription {
        var reader = CBORReader(bytes)
        try reader.readArray(exactly: 4)
        let unit = try reader.readIdentifier()
        let writer = try PublicKey.decode(from: &reader)
        let incarnation = try reader.readUnsigned()
        let number = try reader.readUnsigned(upTo: UInt64(LogClass.allCases.count - 1))
        try reader.finish()
        guard let logClass = LogClass(rawValue: Int(number)) else {
            throw WireError(.invalid("class of a log"), at: reader.position)
        }
        return LogDescription(
            unit: unit, writer: writer, incarnation: incarnation, logClass: logClass)
    }
}
