/// Cuts Swift source into tokens, so that a rule never trips over a comment or a text.
///
/// A string literal becomes one `""` token followed by the tokens of its interpolations, and a
/// forced `try!` or `as!` one token, for `try !found` is something else. Good enough for rules
/// about style; it does not know regex literals with quotes in them.
struct Lexer {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private(set) var tokens: [Token] = []
    /// The lines that hold more than space and comments.
    private(set) var codeLines: Set<Int> = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        lex(untilParenthesisCloses: false)
    }

    private mutating func lex(untilParenthesisCloses: Bool) {
        var depth = 0
        while let byte = peek() {
            if skipSpace(byte) || skipComment(byte) { continue }
            codeLines.insert(line)
            if readText(byte) || readWord(byte) { continue }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if untilParenthesisCloses, depth < 0 { return position += 1 }
            emit(from: position, to: position + 1)
        }
    }

    private func peek(_ offset: Int = 0) -> UInt8? {
        position + offset < bytes.count ? bytes[position + offset] : nil
    }

    private func follows(_ text: StaticString, at offset: Int = 0) -> Bool {
        (0..<text.utf8CodeUnitCount).allSatisfy { peek(offset + $0) == text.utf8Start[$0] }
    }

    private mutating func emit(from start: Int, to end: Int) {
        tokens.append(Token(text: String(decoding: bytes[start..<end], as: UTF8.self), line: line))
        position = end
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count {
            if peek() == UInt8(ascii: "\n") { line += 1 }
            position += 1
        }
    }

    private mutating func skipSpace(_ byte: UInt8) -> Bool {
        guard byte <= 0x20 || byte == UInt8(ascii: "`") else { return false }
        advance()
        return true
    }

    private mutating func skipComment(_ byte: UInt8) -> Bool {
        guard byte == UInt8(ascii: "/") else { return false }
        if follows("//") {
            while let next = peek(), next != UInt8(ascii: "\n") { advance() }
            return true
        }
        guard follows("/*") else { return false }
        var depth = 0
        repeat {
            let opens = follows("/*")
            let closes = follows("*/")
            depth += opens ? 1 : closes ? -1 : 0
            advance(opens || closes ? 2 : 1)
        } while depth > 0 && peek() != nil
        return true
    }

    private mutating func readWord(_ byte: UInt8) -> Bool {
        guard Self.isWord(byte) else { return false }
        var end = position
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        let isForced = follows("try!") || follows("as!")
        emit(from: position, to: isForced ? end + 1 : end)
        return true
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            return true
        default:
            return false
        }
    }

    private mutating func readText(_ byte: UInt8) -> Bool {
        var hashes = 0
        while peek(hashes) == UInt8(ascii: "#") { hashes += 1 }
        guard peek(hashes) == UInt8(ascii: "\"") else { return false }
        let isLong = follows("\"\"\"", at: hashes)
        tokens.append(Token(text: "\"\"", line: line))
        advance(hashes + (isLong ? 3 : 1))
        while !textEnds(isLong: isLong, hashes: hashes) { readTextPiece(hashes: hashes) }
        return true
    }

    /// Steps past the closing quotes; a text on one line also ends with the line.
    private mutating func textEnds(isLong: Bool, hashes: Int) -> Bool {
        guard let byte = peek() else { return true }
        if !isLong, byte == UInt8(ascii: "\n") { return true }
        let quotes = isLong ? 3 : 1
        guard isLong ? follows("\"\"\"") : byte == UInt8(ascii: "\"") else { return false }
        guard (0..<hashes).allSatisfy({ peek(quotes + $0) == UInt8(ascii: "#") }) else {
            return false
        }
        codeLines.insert(line)
        advance(quotes + hashes)
        return true
    }

    private mutating func readTextPiece(hashes: Int) {
        codeLines.insert(line)
        let isEscape =
            peek() == UInt8(ascii: "\\")
            && (0..<hashes).allSatisfy { peek(1 + $0) == UInt8(ascii: "#") }
        guard isEscape else { return advance() }
        advance(1 + hashes)
        if peek() == UInt8(ascii: "(") {
            advance()
            lex(untilParenthesisCloses: true)
        } else {
            advance()
        }
    }
}
