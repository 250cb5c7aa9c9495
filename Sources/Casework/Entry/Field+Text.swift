package import Records
import Wire

extension Field {
    /// Writes a value for people, so that `parse` reads it back.
    ///
    /// - Parameter opensSealed: whether sealed codes may be named; otherwise a general word stands.
    package func text(
        of value: Value, in language: Language, opensSealed: Bool = false
    ) -> String {
        switch value {
        case .null: ""
        case .text(let text): text
        case .boolean(let value): (value ? YesOrNo.yesWording : YesOrNo.noWording)[language]
        case .integer(let number): text(of: number, language, opensSealed)
        // A number that is no day is shown as it is: someone must be able to see and correct it.
        case .day(let number): CalendarDay(value)?.description ?? String(number)
        case .bytes(let bytes): Hexadecimal.encode(bytes)
        case .list(let values):
            values.map { text(of: $0, in: language, opensSealed: opensSealed) }
                .joined(separator: language.separator)
        }
    }

    /// Writes an element of a set.
    package func text(
        ofElement code: Int, _ fact: SetFact, in language: Language, opensSealed: Bool = false
    ) -> String {
        if code == CodeList.unlisted { return fact.basis ?? "" }
        return text(of: Int64(code), language, opensSealed)
    }

    private func text(_ code: Code, _ language: Language, _ opensSealed: Bool) -> String {
        code.isSealed && !opensSealed ? CodeList.sealedWording[language] : code.label[language]
    }

    private func text(of number: Int64, _ language: Language, _ opensSealed: Bool) -> String {
        if case .month = type, let month = CalendarMonth(.integer(number)) {
            return month.description
        }
        guard let code = codes?[Int(clamping: number)] else { return String(number) }
        return text(code, language, opensSealed)
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
