import Wire

extension Designation: EncodedPart {
    func encode(into writer: inout CBORWriter) {
        writer.write(row: code, name, level, parent, from, to)
    }

    init(from reader: inout CBORReader) throws(WireError) {
        (code, name, level, parent, from, to) = try reader.readRow()
    }
}
