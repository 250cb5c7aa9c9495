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
        content.write(Int64(day.number))
    }

    mutating func write(_ key: UInt64, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        self.key(key)
        content.write(arrayOf: texts.count)
        for text in texts { content.write(text) }
    }

    mutating func write(_ key: UInt64, _ notes: [ConflictNote]) {
        write(key, notes.flatMap { [$0.about, $0.text] })
    }

    mutating func write(_ key: UInt64, _ numbers: [Int]) {
        guard !numbers.isEmpty else { return }
        self.key(key)
        content.write(arrayOf: numbers.count)
        for number in numbers { content.write(number) }
    }

    /// Writes a value of any shape.
    mutating func write(_ key: UInt64, _ body: (inout CBORWriter) -> Void) {
        self.key(key)
        body(&content)
    }

    mutating func write(_ key: UInt64, _ dots: [Dot]) {
        guard !dots.isEmpty else { return }
        self.key(key)
        content.write(arrayOf: dots.count)
        for dot in dots { dot.linkValue.encode(into: &content) }
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

    mutating func readDays() throws(WireError) -> [CalendarDay] {
        var days: [CalendarDay] = []
        for _ in 0..<(try readArray(upTo: .max)) { days.append(try readDay()) }
        return days
    }

    mutating func readTexts() throws(WireError) -> [String] {
        var texts: [String] = []
        for _ in 0..<(try readArray(upTo: .max)) { texts.append(try readText()) }
        return texts
    }

    /// What a note is about and its text stand behind each other.
    mutating func readNotes() throws(WireError) -> [ConflictNote] {
        let texts = try readTexts()
        guard texts.count.isMultiple(of: 2) else {
            throw WireError(.unexpected(expected: "notes"), at: position)
        }
        return stride(from: 0, to: texts.count, by: 2).map { place in
            ConflictNote(about: texts[place], text: texts[place + 1])
        }
    }

    mutating func readNumbers() throws(WireError) -> [Int] {
        var numbers: [Int] = []
        for _ in 0..<(try readArray(upTo: .max)) { numbers.append(try readNumber()) }
        return numbers
    }

    mutating func readDots() throws(WireError) -> [Dot] {
        var dots: [Dot] = []
        for _ in 0..<(try readArray(upTo: .max)) {
            let start = position
            guard let dot = Dot(linkValue: try Value.decode(from: &self)) else {
                throw WireError(.unexpected(expected: "name of a change"), at: start)
            }
            dots.append(dot)
        }
        return dots
    }
}
