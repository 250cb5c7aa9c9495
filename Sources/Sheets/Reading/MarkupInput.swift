/// The bytes of an XML part, one at a time, and how many have gone by.
struct MarkupInput {
    let part: String
    private(set) var offset = 0
    private var chunk: [UInt8] = []
    private var index = 0
    private let refill: () throws(SheetError) -> [UInt8]

    /// Reads from a source that gives no bytes at its end.
    init(part: String, refill: @escaping () throws(SheetError) -> [UInt8]) {
        self.part = part
        self.refill = refill
    }

    mutating func peek() throws(SheetError) -> UInt8? {
        if index == chunk.count {
            chunk = try refill()
            index = 0
            if chunk.isEmpty { return nil }
        }
        return chunk[index]
    }

    mutating func skip() {
        index += 1
        offset += 1
    }

    mutating func take() throws(SheetError) -> UInt8 {
        guard let byte = try peek() else { throw fault(.markupTruncated) }
        skip()
        return byte
    }

    mutating func expect(_ text: StaticString) throws(SheetError) {
        for index in 0..<text.utf8CodeUnitCount {
            guard try take() == text.utf8Start[index] else { throw fault(.markup) }
        }
    }

    mutating func skipSpace() throws(SheetError) {
        while let byte = try peek(), MarkupInput.isSpace(byte) { skip() }
    }

    func fault(_ fault: SheetFault) -> SheetError {
        .malformed(fault, SheetPlace(part: part, offset: offset))
    }

    /// Refuses what exceeds a bound of the XML.
    func bound(_ count: Int, by limit: Int) throws(SheetError) {
        guard count <= limit else {
            throw .tooLarge(.markup, limit: limit, SheetPlace(part: part, offset: offset))
        }
    }

    func string(_ bytes: [UInt8]) throws(SheetError) -> String {
        guard let text = TextEncoding.string(utf8: bytes) else {
            throw fault(.markupEncoding)
        }
        return text
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
