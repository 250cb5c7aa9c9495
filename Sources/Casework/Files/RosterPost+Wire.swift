import Wire

extension RosterPost: EncodedPart {
    func encode(into writer: inout CBORWriter) { writer.write(row: name, post, phone, predecessor) }

    init(from reader: inout CBORReader) throws(WireError) {
        let (name, post, phone, predecessor): (String, Int, String, String) = try reader.readRow()
        self.init(name: name, post: post, phone: phone, predecessor: predecessor)
    }
}
