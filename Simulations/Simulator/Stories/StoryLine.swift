package import Casework

/// A line of a story.
package struct StoryLine: Sendable {
    /// Where it stands in the file, counted from 1.
    package let number: Int
    /// As it stands there.
    package let text: String
    let content: Content
    private let cast: Cast

    /// What a line is.
    enum Content: Sendable {
        /// It tells what cannot be played.
        case narration(Wording)
        /// `in vain` before a sentence says that it must not come about.
        case sentence(Sentence, Slots, isInVain: Bool)
    }

    private static let vain = "in vain: "
    private static let narration = "> "

    init(_ text: String, at number: Int, _ cast: Cast) throws {
        (self.number, self.text, self.cast) = (number, text, cast)
        if text.hasPrefix(Self.narration) {
            content = .narration(try Self.wording(text.dropFirst(2), at: number))
            return
        }
        let isInVain = text.hasPrefix(Self.vain)
        let words = isInVain ? String(text.dropFirst(Self.vain.count)) : text
        guard let (sentence, slots) = Sentence.read(words, cast) else {
            throw StoryFault(line: number, "no sentence reads so, or nobody is called so: \(words)")
        }
        content = .sentence(sentence, slots, isInVain: isInVain)
    }

    private static func wording(_ text: Substring, at number: Int) throws -> Wording {
        let parts = text.split(separator: " | ").map(String.init)
        guard parts.count == 2 else {
            throw StoryFault(line: number, "tell it in English and, after a bar, in Chinese")
        }
        return Wording(parts[1], parts[0])
    }

    /// Whether it changes nothing, but says what must be so.
    package var isExpectation: Bool {
        if case .sentence(let sentence, _, _) = content { sentence.isExpectation } else { false }
    }

    /// The line in a language.
    package func told(in language: Language) -> String {
        switch content {
        case .narration(let wording): return wording[language]
        case .sentence(let sentence, let slots, let isInVain):
            let words = sentence.told(slots, cast, in: language)
            return isInVain ? Wording("(未成)", "In vain: ")[language] + words : words
        }
    }
}
