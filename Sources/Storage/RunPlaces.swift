import Records
import Wire

/// Where in a run the changes of one record stand, so that a record is opened without reading its
/// neighbours: number, offset and length of each, as CBOR integers.
struct RunPlaces {
    private var writer = CBORWriter()

    init() {}

    var bytes: [UInt8] { writer.bytes }

    mutating func add(_ change: LoggedChange) {
        writer.write(unsigned: change.dot.number)
        writer.write(change.range.lowerBound)
        writer.write(change.range.count)
    }

    /// Reads what `bytes` gave: each change's number and where it stands in the content.
    static func decode(
        _ bytes: [UInt8], contentBytes: Int
    ) throws(WireError) -> [(number: UInt64, range: Range<Int>)] {
        var reader = CBORReader(bytes)
        var places: [(UInt64, Range<Int>)] = []
        while !reader.isAtEnd {
            let number = try reader.readUnsigned()
            let start = Int(try reader.readUnsigned(upTo: UInt64(contentBytes)))
            let count = Int(try reader.readUnsigned(upTo: UInt64(contentBytes - start)))
            places.append((number, start..<(start + count)))
        }
        return places
    }
}
