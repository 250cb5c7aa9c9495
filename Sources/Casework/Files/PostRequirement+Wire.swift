import Wire

extension PostRequirement {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(level)
        writer.write(post)
        writer.write(count)
        writer.write(source)
    }

    fileprivate init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 4)
        self.init(
            level: try reader.readNumber(), post: try reader.readNumber(),
            count: try reader.readNumber(), source: try reader.readText())
    }
}

extension CBORReader {
    mutating func readRequiredPosts() throws(WireError) -> [Dated<PostRequirement>] {
        try readDated { reader throws(WireError) in try PostRequirement(from: &reader) }
    }
}
