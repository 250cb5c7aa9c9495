/// Is a text of which pieces are cut by position, every character of which takes three bytes.
struct Prose: Sendable {
    private let utf8: [UInt8]
    /// The number of characters.
    let count: Int

    init(_ text: String) {
        utf8 = Array(text.utf8)
        count = text.unicodeScalars.count
        precondition(
            text.unicodeScalars.allSatisfy { UTF8.width($0) == LoadVocabulary.bytesPerCharacter },
            "positions are computed, not searched")
    }

    /// The bytes of some characters from a position on.
    func bytes(_ start: Int, _ length: Int) -> ArraySlice<UInt8> {
        let width = LoadVocabulary.bytesPerCharacter
        return utf8[(start * width)..<((start + length) * width)]
    }

    func text(_ start: Int, _ length: Int) -> String {
        String(decoding: bytes(start, length), as: UTF8.self)
    }
}
