package import Records
import Wire

extension Field {
    /// Writes a value for people, so that `parse` reads it back.
    ///
    /// - Parameter opensSealed: whether sealed codes may be named; otherwise a general word stands.
    package func text(
        of value: Value, in language: Language, opensSealed: Bool = false
    ) -> String {
        if isSealed(value), !opensSealed { return CodeList.sealedWording[language] }
        return switch value {
        case .null: ""
        case .text(let text): text
        case .boolean(let value): (value ? YesOrNo.yesWording : YesOrNo.noWording)[language]
        case .integer(let number): text(of: number, language)
        // A number that is no day is shown as it is: someone must be able to see and correct it.
        case .day(let number): CalendarDay(value)?.description ?? String(number)
        case .bytes(let bytes): Hexadecimal.encode(bytes)
        case .list(let values):
            answers(value)?.text(separator: language.separator)
                ?? values.map { text(of: $0, in: language, opensSealed: opensSealed) }
                .joined(separator: language.separator)
        }
    }

    /// Writes an element of a set.
    package func text(
        ofElement code: Int, _ fact: SetFact, in language: Language, opensSealed: Bool = false
    ) -> String {
        if isSealed(element: code, fact), !opensSealed { return CodeList.sealedWording[language] }
        if code == CodeList.unlisted { return fact.basis ?? "" }
        return text(of: Int64(code), language)
    }

    /// Writes from when, to when and on what basis an element is in its set, in brackets behind its
    /// name; empty if nothing is said. What stands in no list is its own words, not their basis.
    func text(
        ofFact fact: SetFact, of code: Int, in language: Language, opensSealed: Bool = false
    ) -> String {
        if isSealed(element: code, fact), !opensSealed { return "" }
        var parts: [String] = []
        if fact.from != nil || fact.to != nil {
            parts.append("\(fact.from?.description ?? "")–\(fact.to?.description ?? "")")
        }
        if code != CodeList.unlisted, let basis = fact.basis {
            let isShown = opensSealed || !isSealed(.text(basis))
            parts.append(isShown ? basis : CodeList.sealedWording[language])
        }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
    }

    private func answers(_ value: Value) -> AssessmentAnswers? {
        if case .answers = type { AssessmentAnswers(value) } else { nil }
    }

    private func text(of number: Int64, _ language: Language) -> String {
        if case .month = type, let month = CalendarMonth(.integer(number)) {
            return month.description
        }
        return codes?[Int(clamping: number)]?.label[language] ?? String(number)
    }
}

extension Field {
    /// Whether a value is shown only to those who open what is sealed: whatever stands in a sealed
    /// field, a sealed code, and a text that says what only a sealed code may say. What an office
    /// says of itself may name the infection.
    package func isSealed(_ value: Value) -> Bool {
        if value == .null { return false }
        if sensitivity == .sealed { return true }
        switch value {
        case .integer(let number): return codes?[Int(clamping: number)]?.isSealed == true
        case .text(let text): return namesSealed(text)
        case .list(let values): return values.contains { isSealed($0) }
        case .null, .boolean, .day, .bytes: return false
        }
    }

    /// The same of an element of a set.
    package func isSealed(element code: Int, _ fact: SetFact) -> Bool {
        isSealed(.integer(Int64(code)))
            || code == CodeList.unlisted && isSealed(fact.basis.map(Value.text) ?? .null)
    }

    private func namesSealed(_ text: String) -> Bool {
        !isOfOffice && ForbiddenFields.speaksOfSealed(text)
            || codes.map { list in list.read(text).codes.contains { list[$0]?.isSealed == true } }
                ?? false
    }
}

extension CodeList {
    /// What stands for a sealed code where it may not be opened. Reading it leaves things as they
    /// are.
    package static let sealedWording = Wording("(保密)", "(sealed)")
}

extension Language {
    /// What parts the items of a list.
    package var separator: String {
        switch self {
        case .chinese: "、"
        case .english: ", "
        }
    }
}
