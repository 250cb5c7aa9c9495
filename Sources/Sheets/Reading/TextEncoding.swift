import Glibc

/// The encodings in which .csv files come, and reading them without replacing anything.
enum TextEncoding {
    static let utf8Mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Turns the bytes of a text file into UTF-8.
    ///
    /// With a byte order mark it is what the mark says. Without one it is UTF-8 if all of it is
    /// correct UTF-8, and GB18030 otherwise: text in GB18030 is practically never also correct
    /// UTF-8, and Chinese spreadsheet programs write GB18030 without saying so.
    static func utf8(from bytes: [UInt8]) throws(SheetError) -> [UInt8] {
        let text = try decode(bytes)
        if let offset = text.firstIndex(of: 0) {
            throw .malformed(.nul, SheetPlace(row: line(of: offset, in: text), offset: offset))
        }
        return text
    }

    private static func decode(_ bytes: [UInt8]) throws(SheetError) -> [UInt8] {
        if bytes.starts(with: utf8Mark) {
            let text = Array(bytes.dropFirst(3))
            guard isUTF8(text) else { throw fault(text, offset: correctPrefix(of: text)) }
            return text
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try wide(bytes, lowFirst: true) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try wide(bytes, lowFirst: false) }
        return isUTF8(bytes) ? bytes : try gb18030(bytes)
    }

    /// Makes a string of correct UTF-8; nil if it is not.
    ///
    /// A repair always changes bytes, so comparing them finds it; this is ten times as fast as the
    /// standard library's generic validation, which it replaces.
    static func string(utf8 bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        if bytes.allSatisfy({ $0 < 0x80 }) { return text }
        return text.utf8.elementsEqual(bytes) ? text : nil
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        string(utf8: bytes) != nil
    }

    private static func wide(_ bytes: [UInt8], lowFirst: Bool) throws(SheetError) -> [UInt8] {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return lowFirst ? second << 8 | first : first << 8 | second
        }
        guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
            throw .malformed(.encoding, SheetPlace(offset: bytes.count))
        }
        return Array(text.utf8)
    }

    /// Converts GB18030, with its four-byte characters, by the system's own tables.
    private static func gb18030(_ bytes: [UInt8]) throws(SheetError) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", "GB18030"),
            converter != iconv_t(bitPattern: -1)
        else { throw .malformed(.encoding, SheetPlace(offset: 0)) }
        defer { iconv_close(converter) }
        var input = bytes
        var output: [UInt8] = []
        let consumed = input.withUnsafeMutableBytes { buffer in
            convert(buffer, with: converter, into: &output)
        }
        guard consumed == bytes.count else { throw fault(bytes, offset: consumed) }
        return output
    }

    /// Converts as far as the input is correct and gives the number of bytes used.
    private static func convert(
        _ input: UnsafeMutableRawBufferPointer, with converter: iconv_t,
        into output: inout [UInt8]
    ) -> Int {
        var source = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while left > 0 {
            var failure: Int32 = 0
            let written = chunk.withUnsafeMutableBytes { buffer in
                var target = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
                var room = buffer.count
                let irreversible = iconv(converter, &source, &left, &target, &room)
                if irreversible != 0 { failure = irreversible == -1 ? errno : EILSEQ }
                return buffer.count - room
            }
            output += chunk[..<written]
            guard failure == 0 || failure == E2BIG else { break }
        }
        return input.count - left
    }

    private static func fault(_ bytes: [UInt8], offset: Int) -> SheetError {
        .malformed(.encoding, SheetPlace(row: line(of: offset, in: bytes), offset: offset))
    }

    /// Counts the lines up to a byte; the byte values of line ends mean nothing else in the
    /// encodings that this is used for.
    private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
        1 + bytes.prefix(offset).count { $0 == 0x0A }
    }

    /// Gives the number of bytes before the first that is no UTF-8.
    private static func correctPrefix(of bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            count += UTF8.width(scalar)
        }
        return count
    }
}
