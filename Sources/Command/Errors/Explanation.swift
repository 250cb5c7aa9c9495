import Casework

/// What went wrong, in words for people, a name for programs, and an exit code.
struct Explanation: Sendable {
    let kind: ExitKind
    /// For programs; stands for ever, such as `unknown-unit`.
    let name: String
    /// One sentence: what is wrong.
    let what: Wording
    /// What to do next; nil where there is nothing but to read the sentence.
    let advice: Wording?

    init(_ kind: ExitKind, _ name: String, _ what: Wording, advice: Wording? = nil) {
        self.kind = kind
        self.name = name
        self.what = what
        self.advice = advice
    }

    /// Explains any error: those of this program say it themselves.
    init(of error: any Error) {
        if let explained = error as? any Explained {
            self = explained.explanation
        } else {
            let text = String(describing: error)
            self.init(
                .failure, "unexpected",
                Wording("出现意外错误:\(text)", "an unexpected error: \(text)"),
                advice: Wording(
                    "数据没有改动;请运行 hamlet doctor 检查",
                    "nothing was changed; let `hamlet doctor` look at the store"))
        }
    }

    func json(in language: Language) -> JSON {
        [
            "error": [
                "code": JSON(kind.rawValue), "kind": "\(kind)", "name": .string(name),
                "message": .string(what[language]), "advice": JSON(advice?[language]),
            ]
        ]
    }
}
