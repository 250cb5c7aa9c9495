import Wire

/// A ZIP archive whose parts are stored as they are (APPNOTE 6.3): what is changed in a part comes
/// to the reader of that part, and not only to the check of its sum.
enum StoredArchive {
    static func bytes(_ parts: [(name: String, content: [UInt8])]) -> [UInt8] {
        var files: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let entry = entry(part.name, part.content)
            directory +=
                [0x50, 0x4B, 0x01, 0x02, 20, 0] + entry + [UInt8](repeating: 0, count: 10)
                + little(UInt32(files.count)) + Array(part.name.utf8)
            files += [0x50, 0x4B, 0x03, 0x04] + entry + Array(part.name.utf8) + part.content
        }
        let count = little(UInt16(parts.count))
        return files + directory + [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0] + count + count
            + little(UInt32(directory.count)) + little(UInt32(files.count)) + [0, 0]
    }

    /// What the file and the directory both say of a part.
    private static func entry(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let size = little(UInt32(content.count))
        let newYear1980: [UInt8] = [0, 0, 0x21, 0]
        return [20, 0, 0, 0, 0, 0] + newYear1980 + little(sum(content)) + size + size
            + little(UInt16(name.utf8.count)) + [0, 0]
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        number.bigEndianBytes.reversed()
    }

    /// CRC-32 as ZIP uses it.
    private static func sum(_ bytes: [UInt8]) -> UInt32 {
        var sum = UInt32.max
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB8_8320 }
        }
        return ~sum
    }
}
