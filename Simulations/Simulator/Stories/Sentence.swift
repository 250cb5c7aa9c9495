import Casework

/// One of the sentences that stories are written in: how it reads, how it is told in Chinese, and
/// what it makes happen, or checks.
struct Sentence: Sendable {
    /// What a sentence does on the stage; it throws a `StageError` where it does not come about.
    typealias Act = @Sendable (Stage, Slots) throws -> Void

    let english: Template
    let chinese: Template
    let act: Act

    init(_ english: String, _ chinese: String, _ act: @escaping Act) {
        self.english = Template(english)
        self.chinese = Template(chinese)
        self.act = act
    }

    /// The whole language, in the order in which a line is tried.
    static let all =
        people + decisions + machines + links + joining + revocations + units
        + seen + listed

    /// Whether it changes nothing, but says what must be so.
    var isExpectation: Bool { english.words.hasPrefix("expect ") }

    /// The sentence that a line is, with what it says in the slots; nil if it is none.
    static func read(_ line: String, _ cast: Cast) -> (Sentence, Slots)? {
        let plain = Plural.many(line)
        for sentence in all {
            if let texts = sentence.english.match(plain), let slots = Slots(texts, cast) {
                return (sentence, slots)
            }
        }
        return nil
    }

    func told(_ slots: Slots, _ cast: Cast, in language: Language) -> String {
        let words = (language == .chinese ? chinese : english)
            .filled { slots.told($0, cast, in: language) }
        return language == .english ? Plural.one(words) : words
    }
}
