import Records
import Wire

/// What encoded summaries and reports are made of. What it writes, it reads.
protocol EncodedPart {
    func encode(into writer: inout CBORWriter)

    init(from reader: inout CBORReader) throws(WireError)
}

extension CBORWriter {
    /// Writes an array that has a place for each part.
    mutating func write<each Part: EncodedPart>(row parts: repeat each Part) {
        var count = 0
        for _ in repeat each parts { count += 1 }
        write(arrayOf: count)
        repeat (each parts).encode(into: &self)
    }
}

extension CBORReader {
    mutating func readList<Part: EncodedPart>() throws(WireError) -> [Part] {
        try [Part](from: &self)
    }

    /// Reads an array that has a place for each part.
    mutating func readRow<each Part: EncodedPart>() throws(WireError) -> (repeat each Part) {
        var count = 0
        for _ in repeat (each Part).self { count += 1 }
        try readArray(exactly: count)
        return (repeat try (each Part)(from: &self))
    }

    /// Begins an array of so many items, of which the first says what it is.
    mutating func readHeading(_ heading: String, ofArray count: Int) throws(WireError) {
        try readArray(exactly: count)
        guard try readText() == heading else {
            throw WireError(.invalid("heading"), at: position)
        }
    }
}

extension Array: EncodedPart where Element: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: count)
        for part in self { part.encode(into: &writer) }
    }

    init(from reader: inout CBORReader) throws(WireError) {
        self = []
        for _ in 0..<(try reader.readArray(upTo: .max)) { append(try Element(from: &reader)) }
    }
}

extension Optional: EncodedPart where Wrapped: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        if let self { self.encode(into: &writer) } else { writer.writeNull() }
    }

    init(from reader: inout CBORReader) throws(WireError) {
        self = reader.readNullIfPresent() ? nil : try Wrapped(from: &reader)
    }
}

extension String: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(self) }

    init(from reader: inout CBORReader) throws(WireError) { self = try reader.readText() }
}

extension Int: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(self) }

    init(from reader: inout CBORReader) throws(WireError) { self = try reader.readNumber() }
}

extension Identifier: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(self) }

    init(from reader: inout CBORReader) throws(WireError) { self = try reader.readIdentifier() }
}

extension CalendarDay: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(Int64(number)) }

    init(from reader: inout CBORReader) throws(WireError) { self = try reader.readDay() }
}

extension Dot: EncodedPart {
    func encode(into writer: inout CBORWriter) { linkValue.encode(into: &writer) }

    init(from reader: inout CBORReader) throws(WireError) {
        let start = reader.position
        guard let dot = Dot(linkValue: try Value.decode(from: &reader)) else {
            throw WireError(.unexpected(expected: "name of a change"), at: start)
        }
        self = dot
    }
}
