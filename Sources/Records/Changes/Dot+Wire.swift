import Wire

extension Dot {
    /// A dot of the same log is its number; a dot of another is the pair of log and number.
    func encode(relativeTo other: Dot, into writer: inout CBORWriter) {
        if log != other.log {
            writer.write(arrayOf: 2)
            writer.write(log)
        }
        writer.write(unsigned: number)
    }

    /// Reads a dot that stands in the change at another. Within its own log a change can name only
    /// what came before it: nobody replaces what is not yet written.
    static func decode(
        from reader: inout CBORReader, relativeTo other: Dot
    ) throws(WireError) -> Dot {
        let start = reader.position
        guard try reader.peekMajor() == 4 else {
            let number = try numberOfDot(from: &reader)
            guard number < other.number else { throw WireError(.invalid("later dot"), at: start) }
            return Dot(log: other.log, number: number)
        }
        try reader.readArray(exactly: 2)
        let log = try reader.readIdentifier()
        guard log != other.log else { throw WireError(.notDeterministic, at: start) }
        return Dot(log: log, number: try numberOfDot(from: &reader))
    }

    /// Reads the record of a change: 0 stands for the change itself and gives nil.
    static func decodeRecord(
        from reader: inout CBORReader, relativeTo other: Dot
    ) throws(WireError) -> Dot? {
        let start = reader.position
        if try reader.peekMajor() == 0, try reader.readUnsigned() == 0 { return nil }
        reader.rewind(to: start)
        return try decode(from: &reader, relativeTo: other)
    }

    private static func numberOfDot(from reader: inout CBORReader) throws(WireError) -> UInt64 {
        let start = reader.position
        let number = try reader.readUnsigned()
        guard number > 0, number <= UInt64(Int64.max) else {
            throw WireError(.invalid("number of a dot"), at: start)
        }
        return number
    }
}
