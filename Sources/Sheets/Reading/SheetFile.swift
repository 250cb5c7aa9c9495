import Glibc

// Reading a file of any kind. What a file is decides its content, never its name: villages send
// .csv files named .xls and workbooks named .csv.

extension Sheet {
    /// Reads every sheet of an .xlsx workbook, or the one sheet of a .csv file.
    package static func read(path: String) throws(SheetError) -> [Sheet] {
        try read(bytes: SheetFile.bytes(path: path), named: stem(of: path))
    }

    /// The last part of a path without its ending, by which a .csv sheet goes.
    package static func stem(of path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
        return String(last[..<dot])
    }

    /// Reads the same from bytes; a .csv sheet takes the name given.
    package static func read(bytes: [UInt8], named name: String) throws(SheetError) -> [Sheet] {
        guard bytes.count <= SheetLimits.fileBytes else {
            throw .tooLarge(.fileBytes, limit: SheetLimits.fileBytes, SheetPlace())
        }
        if let foreign = SheetFile.foreignKind(bytes) { throw .foreignKind(foreign) }
        if bytes.starts(with: SheetFile.archiveMark) {
            return try Workbook(archive: ZipArchive(bytes: bytes)).sheets()
        }
        return [try CommaSeparated.sheet(bytes: bytes, named: name)]
    }
}

/// The bytes of a file, and what kind of file they are.
enum SheetFile {
    static let archiveMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let documentMarks: [[UInt8]] = [
        Array("%PDF-".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
        Array("{\\rtf".utf8), Array("Rar!".utf8), [0x37, 0x7A, 0xBC, 0xAF], [0x1F, 0x8B],
        [0x50, 0x4B, 0x05, 0x06], Array("SQLite format 3".utf8),
    ]

    /// Says which kind a file is that this layer does not read; nil for the kinds it does.
    static func foreignKind(_ bytes: [UInt8]) -> ForeignKind? {
        if bytes.isEmpty { return .empty }
        if bytes.starts(with: compoundMark) {
            return contains("EncryptedPackage", inWide: bytes) ? .encrypted : .oldWorkbook
        }
        if documentMarks.contains(where: { bytes.starts(with: $0) }) { return .document }
        let isByteOrderMark = bytes.starts(with: TextEncoding.utf8Mark)
        let start = bytes.dropFirst(isByteOrderMark ? 3 : 0).first { $0 > 0x20 }
        return start == UInt8(ascii: "<") ? .markup : nil
    }

    /// Whether a compound file has a stream of a name, which it writes in UTF-16.
    private static func contains(_ name: String, inWide bytes: [UInt8]) -> Bool {
        let wanted = name.utf8.flatMap { byte -> [UInt8] in [byte, 0] }
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains { start in
            bytes[start] == wanted[0] && bytes[start...].starts(with: wanted)
        }
    }

    /// Reads a file whole, and one byte past the bound at most, also if it is no ordinary file.
    static func bytes(path: String) throws(SheetError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= SheetLimits.fileBytes {
            let count = Glibc.read(descriptor, &chunk, chunk.count)
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw .unreadable(path: path, code: errno)
            }
        }
        throw .tooLarge(.fileBytes, limit: SheetLimits.fileBytes, SheetPlace())
    }
}
