import Wire

extension PostRequirement: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: level, post, count, source) }

    init(from reader: inout CBORReader) throws(WireError) {
        let (level, post, count, source): (Int, Int, Int, String) = try reader.readRow()
        self.init(level: level, post: post, count: count, source: source)
    }
}
