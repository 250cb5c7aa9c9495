import Wire

extension RosterPost {
    func encode(into writer: inout CBORWriter) {
        writer.write(arrayOf: 4)
        writer.write(name)
        writer.write(post)
        writer.write(phone)
        writer.write(predecessor)
    }

    fileprivate init(from reader: inout CBORReader) throws(WireError) {
        try reader.readArray(exactly: 4)
        self.init(
            name: try reader.readText(), post: try reader.readNumber(),
            phone: try reader.readText(), predecessor: try reader.readText())
    }
}

extension CBORReader {
    mutating func readRoster() throws(WireError) -> [Dated<RosterPost>] {
        try readDated { reader throws(WireError) in try RosterPost(from: &reader) }
    }
}
