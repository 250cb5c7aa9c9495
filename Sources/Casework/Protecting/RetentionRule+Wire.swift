import Wire

extension SummaryWriter {
    mutating func write(_ key: UInt64, _ rules: [RetentionRule]) {
        guard !rules.isEmpty else { return }
        write(key) { content in
            content.write(arrayOf: rules.count)
            for rule in rules { rule.encode(into: &content) }
        }
    }
}

extension RetentionRule {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(reason.rawValue)
        writer.write(years)
        if let from { writer.write(Int64(from.number)) } else { writer.writeNull() }
        writer.write(basis)
    }

    fileprivate init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 4)
        let start = reader.position
        guard let reason = RetentionReason(rawValue: try reader.readNumber()) else {
            throw WireError(.unexpected(expected: "reason"), at: start)
        }
        let years = try reader.readNumber()
        let from = reader.readNullIfPresent() ? nil : try reader.readDay()
        self.init(reason, years: years, from: from, basis: try reader.readText())
    }
}

extension CBORReader {
    mutating func readRetentionRules() throws(WireError) -> [RetentionRule] {
        var rules: [RetentionRule] = []
        for _ in 0..<(try readArray(upTo: .max)) { rules.append(try RetentionRule(from: &self)) }
        return rules
    }
}
