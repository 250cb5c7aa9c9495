// The words of XML: names, attributes, text and the references in it.

extension MarkupInput {
    /// Reads the attributes up to, and not including, the `>` or `/` that ends the tag.
    mutating func attributes() throws(SheetError) -> [MarkupAttribute] {
        var attributes: [MarkupAttribute] = []
        while true {
            let hasSpace = try peek().map(MarkupInput.isSpace) ?? false
            try skipSpace()
            switch try peek() {
            case UInt8(ascii: ">"), UInt8(ascii: "/"): return attributes
            case nil: throw fault(.markupTruncated)
            default: break
            }
            guard hasSpace else { throw fault(.markup) }
            try bound(attributes.count + 1, by: SheetLimits.markupAttributes)
            let attribute = try self.attribute()
            let isTwice = attributes.contains {
                $0.name == attribute.name && $0.prefix == attribute.prefix
            }
            guard !isTwice else { throw fault(.markup) }
            attributes.append(attribute)
        }
    }

    mutating func attribute() throws(SheetError) -> MarkupAttribute {
        let (prefix, local) = MarkupInput.split(try name())
        try skipSpace()
        try expect("=")
        try skipSpace()
        let quote = try take()
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            throw fault(.markup)
        }
        var bytes: [UInt8] = []
        while let byte = try peek(), byte != quote {
            guard byte != UInt8(ascii: "<") else { throw fault(.markup) }
            try appendCharacter(to: &bytes)
        }
        _ = try take()
        return MarkupAttribute(prefix: prefix, name: local, value: try string(bytes))
    }

    mutating func name() throws(SheetError) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(16)
        while let byte = try peek(), MarkupInput.isName(byte) {
            bytes.append(byte)
            skip()
            try bound(bytes.count, by: SheetLimits.markupNameBytes)
        }
        guard let first = bytes.first, first > UInt8(ascii: "9") else { throw fault(.markup) }
        return try string(bytes)
    }

    mutating func text() throws(SheetError) -> String {
        var bytes: [UInt8] = []
        while let byte = try peek(), byte != UInt8(ascii: "<") {
            try appendCharacter(to: &bytes)
        }
        return try string(bytes)
    }

    /// Appends the next character, or the one that a reference stands for.
    mutating func appendCharacter(to bytes: inout [UInt8]) throws(SheetError) {
        let byte = try character()
        if byte == UInt8(ascii: "&") {
            bytes.append(contentsOf: String(try reference()).utf8)
        } else {
            bytes.append(byte)
        }
        try bound(bytes.count, by: SheetLimits.markupTextBytes)
    }

    /// Takes one byte, with line ends as XML has them, and no control character.
    mutating func character() throws(SheetError) -> UInt8 {
        let byte = try take()
        guard byte < 0x20, byte != 0x0A, byte != 0x09 else { return byte }
        guard byte == 0x0D else { throw fault(.markup) }
        if try peek() == 0x0A { skip() }
        return 0x0A
    }

    /// Reads what follows an `&`: one of the five entities, or a number.
    mutating func reference() throws(SheetError) -> Unicode.Scalar {
        var bytes: [UInt8] = []
        while true {
            let byte = try take()
            if byte == UInt8(ascii: ";") { break }
            bytes.append(byte)
            guard bytes.count <= 10 else { throw fault(.markup) }
        }
        switch try string(bytes) {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        case let number:
            guard let scalar = MarkupInput.scalar(number) else { throw fault(.markup) }
            return scalar
        }
    }

    /// Reads `#20004` or `#x4E24` as a character that XML allows.
    private static func scalar(_ reference: String) -> Unicode.Scalar? {
        guard reference.hasPrefix("#") else { return nil }
        let isHexadecimal = reference.hasPrefix("#x")
        let digits = reference.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(number), number >= 0x20 || [9, 10, 13].contains(number),
            number != 0xFFFE, number != 0xFFFF
        else { return nil }
        return scalar
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }

    static func split(_ name: String) -> (prefix: String, local: String) {
        guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
        return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
    }
}
