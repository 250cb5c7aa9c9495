import Wire

extension SummaryWriter {
    mutating func write(_ key: UInt64, _ designations: [Designation]) {
        guard !designations.isEmpty else { return }
        write(key) { content in
            content.write(arrayOf: designations.count)
            for designation in designations { designation.encode(into: &content) }
        }
    }
}

extension Designation {
    fileprivate func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 6)
        writer.write(code)
        writer.write(name)
        writer.write(level)
        if let parent { writer.write(parent) } else { writer.writeNull() }
        for day in [from, to] {
            if let day { writer.write(Int64(day.number)) } else { writer.writeNull() }
        }
    }

    fileprivate init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 6)
        code = try reader.readText()
        name = try reader.readText()
        level = try reader.readNumber()
        parent = reader.readNullIfPresent() ? nil : try reader.readIdentifier()
        from = reader.readNullIfPresent() ? nil : try reader.readDay()
        to = reader.readNullIfPresent() ? nil : try reader.readDay()
    }
}

extension CBORReader {
    mutating func readDesignations() throws(WireError) -> [Designation] {
        var designations: [Designation] = []
        for _ in 0..<(try readArray(upTo: .max)) {
            designations.append(try Designation(from: &self))
        }
        return designations
    }
}
