import Records
import Wire

/// What a unit's own record adds to the forms.
package struct OwnDefinitions: Hashable, Sendable {
    /// In the order of their entries' names.
    package let fields: [OwnField]
    /// In the order of their entries' names.
    package let codes: [OwnCode]

    init(fields: [OwnField] = [], codes: [OwnCode] = []) {
        self.fields = fields
        self.codes = codes
    }

    /// Reads all definitions, also those that were taken out: what was written by them is shown.
    init(_ record: Record) {
        fields = record.entries(of: UnitForm.ownFields).compactMap { OwnField($0) }
        codes = record.entries(of: UnitForm.ownCodes).compactMap { OwnCode($0) }
    }

    /// Whether nothing is defined.
    package var isEmpty: Bool { fields.isEmpty && codes.isEmpty }

    /// Those of two records of one unit.
    func joined(with other: OwnDefinitions) -> OwnDefinitions {
        OwnDefinitions(fields: fields + other.fields, codes: codes + other.codes)
    }
}

extension SummaryWriter {
    mutating func write(_ key: UInt64, _ own: OwnDefinitions) {
        guard !own.isEmpty else { return }
        write(key) { content in
            content.write(arrayOf: 2)
            content.write(arrayOf: own.fields.count)
            for field in own.fields { field.encode(into: &content) }
            content.write(arrayOf: own.codes.count)
            for code in own.codes { code.encode(into: &content) }
        }
    }
}

extension OwnField {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 7)
        entry.dot.linkValue.encode(into: &writer)
        writer.write(name)
        for code in [record, type, keeping] { writer.write(code) }
        writer.write(list)
        labels.encode(into: &writer)
    }
}

extension OwnCode {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 3)
        entry.dot.linkValue.encode(into: &writer)
        writer.write(list)
        labels.encode(into: &writer)
    }
}

extension OwnLabels {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 5)
        writer.write(label.chinese)
        writer.write(label.english)
        writer.write(arrayOf: others.count)
        for name in others { writer.write(name) }
        for day in [from, to] {
            if let day { writer.write(Int64(day.number)) } else { writer.writeNull() }
        }
    }
}

extension CBORReader {
    mutating func readOwnDefinitions() throws(WireError) -> OwnDefinitions {
        try readArray(exactly: 2)
        var fields: [OwnField] = []
        for _ in 0..<(try readArray(upTo: .max)) { fields.append(try readOwnField()) }
        var codes: [OwnCode] = []
        for _ in 0..<(try readArray(upTo: .max)) { codes.append(try readOwnCode()) }
        return OwnDefinitions(fields: fields, codes: codes)
    }

    private mutating func readOwnField() throws(WireError) -> OwnField {
        let start = position
        try readArray(exactly: 7)
        let entry = try readEntry()
        let name = try readText()
        let codes = [try readNumber(), try readNumber(), try readNumber()]
        let list = try readText()
        let labels = try readOwnLabels()
        guard let field = OwnField(entry, name: name, codes: codes, list: list, labels: labels)
        else { throw WireError(.unexpected(expected: "own field"), at: start) }
        return field
    }

    private mutating func readOwnCode() throws(WireError) -> OwnCode {
        let start = position
        try readArray(exactly: 3)
        let (entry, list) = (try readEntry(), try readText())
        guard let code = OwnCode(entry, list: list, labels: try readOwnLabels()) else {
            throw WireError(.unexpected(expected: "own code"), at: start)
        }
        return code
    }

    /// A definition is the first thing that its change did: the change names it.
    private mutating func readEntry() throws(WireError) -> EntryID {
        let start = position
        guard let dot = Dot(linkValue: try Value.decode(from: &self)) else {
            throw WireError(.unexpected(expected: "name of a change"), at: start)
        }
        return EntryID(dot: dot, ordinal: 0)
    }

    private mutating func readOwnLabels() throws(WireError) -> OwnLabels {
        try readArray(exactly: 5)
        let label = Wording(try readText(), try readText())
        let others = try readTexts()
        let from = readNullIfPresent() ? nil : try readDay()
        let to = readNullIfPresent() ? nil : try readDay()
        return OwnLabels(label, others: others, from: from, to: to)
    }
}
