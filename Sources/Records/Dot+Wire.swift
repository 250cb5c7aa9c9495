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

    static func decode(
        from reader: inout CBORReader, relativeTo other: Dot
    ) throws(WireError) -> Dot {
        let start = reader.position
        guard try reader.peekMajor() == 4 else {
            return Dot(log: other.log, number: try numberOfDot(from: &reader))
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
        var ahead = reader
        if try ahead.peekMajor() == 0, try ahead.readUnsigned() == 0 {
            reader = ahead
            return nil
        }
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
