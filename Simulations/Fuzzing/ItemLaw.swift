import Wire

/// Deterministic CBOR, as far as it goes, then whatever follows it.
enum ItemLaw {
    static func check(_ bytes: [UInt8]) {
        var reader = CBORReader(bytes)
        do throws(WireError) {
            let range = try reader.skip()
            var again = CBORReader(bytes, range: range)
            var writer = CBORWriter()
            try copy(&again, &writer)
            Law.hold(again.isAtEnd, "two ways of reading an item end at two places")
            Law.hold(writer.bytes == Array(bytes[range]), "an item has another encoding")
        } catch {
            RoundTrip.checkPlace(error, in: bytes)
        }
    }

    static let seeds: [[UInt8]] = [
        [0x18, 0x18], [0x3B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x43, 1, 2, 3],
        [0x63, 0xE6, 0x9D, 0x91], [0x83, 1, 0x81, 2, 0xF6], [0xA2, 1, 0xF4, 2, 0xF5],
        [0xD8, 0x64, 0x19, 0x4E, 0x20], [0xF9, 0x3C, 0], [0xFA, 0x47, 0xC3, 0x50, 0],
        [0xFB, 0x3F, 0xF1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A],
    ]

    /// Reads an item by the typed readings and writes it by the typed writings.
    private static func copy(
        _ reader: inout CBORReader, _ writer: inout CBORWriter
    ) throws(WireError) {
        switch try reader.peekMajor() {
        case 0: writer.write(unsigned: try reader.readUnsigned())
        case 1: try copyNegative(&reader, &writer)
        case 2: writer.write(bytes: try reader.readBytes(upTo: .max))
        case 3: writer.write(try reader.readText(upTo: .max))
        case 4:
            let count = try reader.readArray(upTo: .max)
            writer.write(arrayOf: count)
            for _ in 0..<count { try copy(&reader, &writer) }
        case 5:
            let count = try reader.readMap(upTo: .max)
            writer.write(mapOf: count)
            for _ in 0..<(2 * count) { try copy(&reader, &writer) }
        case 6:
            writer.write(tag: try reader.readTag())
            try copy(&reader, &writer)
        default: try copySimple(&reader, &writer)
        }
    }

    /// Below −2⁶³ there is no number to be read as, and the bytes are taken.
    private static func copyNegative(
        _ reader: inout CBORReader, _ writer: inout CBORWriter
    ) throws(WireError) {
        var ahead = reader
        if let value = try? ahead.readInteger() {
            reader = ahead
            writer.write(value)
        } else {
            writer.write(encoded: reader.bytes(in: try reader.skip()))
        }
    }

    private static func copySimple(
        _ reader: inout CBORReader, _ writer: inout CBORWriter
    ) throws(WireError) {
        if reader.readNullIfPresent() { return writer.writeNull() }
        var ahead = reader
        if let value = try? ahead.readBoolean() {
            reader = ahead
            writer.write(value)
        } else {
            writer.write(encoded: reader.bytes(in: try reader.skip()))
        }
    }
}
