/// The values that a field may take, with their labels in both languages and the other names under
/// which people write them.
package struct CodeList: Hashable, Sendable {
    /// The number under which a set keeps what was written but is not in the list.
    package static let unlisted = 0

    /// English, for documents and programs.
    package let name: String
    /// In the order in which people are offered them; numbers may stand out of order.
    package let codes: [Code]
    /// Whether other text than the list's is normal, so that it is kept without a doubt.
    package let isOpen: Bool
    /// Whether offices may add codes of their own.
    package let growth: CodeListGrowth
    private let index: [String: Entry]

    private struct Entry: Hashable, Sendable {
        let number: Int
        let isOlder: Bool
    }

    /// Lists the codes; a name that several of them have is read as the last one's.
    package init(
        _ name: String, isOpen: Bool = false, growth: CodeListGrowth = .closed(.ruled),
        _ codes: [Code]
    ) {
        self.name = name
        self.codes = codes
        self.isOpen = isOpen
        self.growth = growth
        var index: [String: Entry] = [:]
        for code in codes {
            for name in code.olderNames {
                index[WrittenText.key(name)] = Entry(number: code.number, isOlder: true)
            }
            let names = [code.label.chinese, code.label.english] + code.otherNames
            for name in names {
                index[WrittenText.key(name)] = Entry(number: code.number, isOlder: false)
            }
        }
        self.index = index
    }

    /// The same with more codes behind its own.
    func adding(_ more: [Code]) -> CodeList {
        more.isEmpty ? self : CodeList(name, isOpen: isOpen, growth: growth, codes + more)
    }

    /// The code of a number; nil if the list has none.
    package subscript(number: Int) -> Code? { codes.first { $0.number == number } }

    /// Finds the code of one written name; its number also counts as a name.
    package func find(_ written: String) -> (code: Code, isOlderName: Bool)? {
        let key = WrittenText.key(written)
        if let entry = index[key], let code = self[entry.number] { return (code, entry.isOlder) }
        guard let number = Int(key), let code = self[number] else { return nil }
        return (code, false)
    }

    /// Reads all names in a cell. A name that itself holds a separator or a space is found first;
    /// then 、 , ; / and their like part the names, and after that spaces.
    package func read(_ written: String) -> CodeReading {
        var reading = CodeReading()
        let text = WrittenText.trimmed(WrittenText.narrow(written))
        guard !text.isEmpty, !Self.saysNothing(text) else { return reading }
        if reading.take(text, from: self) { return reading }
        guard text.unicodeScalars.contains(where: Self.parts) else {
            reading.keep(text)
            return reading
        }
        for piece in WrittenText.pieces(text, at: Self.separators) {
            // Nothing parted it: then it is known not to be in the list as a whole.
            if piece != text, Self.saysNothing(piece) || reading.take(piece, from: self) {
                continue
            }
            readWords(of: piece, into: &reading)
        }
        return reading
    }

    /// Words parted by spaces, unless one of them is unknown: then it was one text with a space.
    private func readWords(of piece: String, into reading: inout CodeReading) {
        var words = CodeReading()
        let parts = WrittenText.pieces(piece, at: Self.words)
        let all = parts.count > 1 && parts.allSatisfy { words.take($0, from: self) }
        if all { reading.join(words) } else { reading.keep(piece) }
    }

    /// Whether the words say that there is nothing, 无, none, a dash, or hide a sealed code.
    private static func saysNothing(_ text: String) -> Bool {
        nothings.contains(WrittenText.key(text))
    }

    private static let nothings = Set(
        ["无", "没有", "暂无", "none", "-", "--", "—", "——", "/"]
            + [sealedWording.chinese, sealedWording.english].map(WrittenText.key))

    /// Whether a scalar parts names, or words.
    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        separators.contains(scalar) || words.contains(scalar)
    }

    private static let words: [Unicode.Scalar] = [" ", "\t"]
    private static let separators: [Unicode.Scalar] = [
        "、", ",", ";", "/", "|", "+", "&", "\n", "\r", "\\",
    ]
}
