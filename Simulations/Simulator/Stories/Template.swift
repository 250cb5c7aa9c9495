/// The words of a sentence with slots in braces: `{place} enters child {child}: {fields}`.
struct Template: Sendable {
    private enum Piece {
        case text(String)
        case slot(String)
    }

    let words: String
    private let pieces: [Piece]

    init(_ words: String) {
        self.words = words
        let parts = words.split(separator: "{", omittingEmptySubsequences: false)
        pieces =
            [.text(String(parts[0]))]
            + parts.dropFirst().flatMap { part -> [Piece] in
                let halves = part.split(
                    separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
                return [.slot(String(halves[0])), .text(String(halves[halves.count - 1]))]
            }
    }

    /// What a line says in each slot; nil if it does not read so.
    func match(_ line: String) -> [String: String]? {
        var found: [String: String] = [:]
        var rest = line[...]
        var open: String?
        for piece in pieces {
            switch piece {
            case .slot(let name): open = name
            case .text(let text):
                let next = text.isEmpty && open != nil ? rest.endIndex..<rest.endIndex : nil
                guard let place = next ?? Self.place(of: text, in: rest) else { return nil }
                if let name = open {
                    found[name] = String(rest[..<place.lowerBound])
                } else if place.lowerBound != rest.startIndex {
                    return nil
                }
                rest = rest[place.upperBound...]
                open = nil
            }
        }
        return rest.isEmpty && found.values.allSatisfy { !$0.isEmpty } ? found : nil
    }

    private static func place(of text: String, in rest: Substring) -> Range<String.Index>? {
        text.isEmpty ? rest.startIndex..<rest.startIndex : rest.firstRange(of: text)
    }

    /// The sentence with something in each slot.
    func filled(_ value: (String) -> String) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .slot(let name): value(name)
            }
        }.joined()
    }
}
