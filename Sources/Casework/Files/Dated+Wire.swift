import Wire

extension SummaryWriter {
    mutating func write<What>(
        _ key: UInt64, _ dated: [Dated<What>], _ write: (inout CBORWriter, What) -> Void
    ) {
        guard !dated.isEmpty else { return }
        self.write(key) { content in
            content.write(arrayOf: dated.count)
            for one in dated {
                content.write(arrayOf: 3)
                write(&content, one.what)
                for day in [one.from, one.to] {
                    if let day { content.write(Int64(day.number)) } else { content.writeNull() }
                }
            }
        }
    }
}

extension CBORReader {
    mutating func readDated<What>(
        _ read: (inout CBORReader) throws(WireError) -> What
    ) throws(WireError) -> [Dated<What>] {
        var dated: [Dated<What>] = []
        for _ in 0..<(try readArray(upTo: .max)) {
            try readArray(exactly: 3)
            let what = try read(&self)
            let from = readNullIfPresent() ? nil : try readDay()
            let to = readNullIfPresent() ? nil : try readDay()
            dated.append(Dated(what, from: from, to: to))
        }
        return dated
    }
}
