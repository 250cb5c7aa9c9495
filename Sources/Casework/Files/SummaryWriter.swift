import Records
import Wire

/// Writes a map with rising keys in which what is absent, empty or zero has no place.
struct SummaryWriter {
    private var content = CBORWriter(capacity: 128)
    private var count = 0

    private mutating func key(_ key: UInt64) {
        content.write(unsigned: key)
        count += 1
    }

    mutating func write(_ key: UInt64, _ text: String) {
        guard !text.isEmpty else { return }
        self.key(key)
        content.write(text)
    }

    mutating func write(_ key: UInt64, _ number: Int) {
        guard number != 0 else { return }
        self.key(key)
        content.write(number)
    }

    mutating func write(_ key: UInt64, _ day: CalendarDay?) {
        guard let day else { return }
        self.key(key)
        day.encode(into: &content)
    }

    mutating func write(_ key: UInt64, _ parts: [some EncodedPart]) {
        guard !parts.isEmpty else { return }
        self.key(key)
        parts.encode(into: &content)
    }

    mutating func write(_ key: UInt64, _ notes: [ConflictNote]) {
        write(key, notes.flatMap { [$0.about, $0.text] })
    }

    /// Writes a value of any shape.
    mutating func write(_ key: UInt64, _ body: (inout CBORWriter) -> Void) {
        self.key(key)
        body(&content)
    }

    /// Ends the map and writes it.
    func finish(into writer: inout CBORWriter) {
        writer.write(mapOf: count)
        writer.write(encoded: content.bytes)
    }
}

extension CBORReader {
    mutating func readNumber() throws(WireError) -> Int { Int(try readInteger()) }

    mutating func readDay() throws(WireError) -> CalendarDay {
        let start = position
        guard let day = CalendarDay(number: try readNumber()) else {
            throw WireError(.unexpected(expected: "day"), at: start)
        }
        return day
    }

    /// What a note is about and its text stand behind each other.
    mutating func readNotes() throws(WireError) -> [ConflictNote] {
        let texts = try [String](from: &self)
        guard texts.count.isMultiple(of: 2) else {
            throw WireError(.unexpected(expected: "notes"), at: position)
        }
        return stride(from: 0, to: texts.count, by: 2).map { place in
            ConflictNote(about: texts[place], text: texts[place + 1])
        }
    }
}
