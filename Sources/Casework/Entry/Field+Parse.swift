import Records
import Wire

extension Field {
    /// Reads what a person wrote. What cannot be what the field asks for is kept as text with a
    /// warning; only a text that is too long, or a collection, is refused.
    package func parse(_ written: String) throws(FieldRefusal) -> ParsedText {
        let text = WrittenText.trimmed(written)
        let count = text.unicodeScalars.count
        guard count <= maximumLength else {
            throw .tooLong(field: number, characters: count, most: maximumLength)
        }
        if case .codeSet(let list) = type { return elements(list.read(text), of: list) }
        guard !text.isEmpty else { return ParsedText(.value(.null)) }
        switch type {
        case .text, .visitRule, .rulePack, .days: return parsed(.text(text), doubts(ofText: text))
        case .day: return day(text)
        case .month: return month(text)
        case .integer(let range): return integer(text, range)
        case .boolean: return boolean(text)
        case .code(let list): return code(text, list)
        case .identityNumber: return identityNumber(text)
        case .phone: return phone(text)
        case .answers: return answers(text)
        case .unit: return bytes(text, 16)
        case .record: return bytes(text, 24)
        case .codeSet, .entries, .frontier: throw .isCollection(field: number)
        }
    }

    private func parsed(_ value: Value, _ matters: [WarningMatter] = []) -> ParsedText {
        ParsedText(.value(value), matters.map { Warning(number, $0) })
    }

    private func doubts(ofText text: String) -> [WarningMatter] {
        FieldDoubts.matters(of: .text(text), in: self)
    }

    private func day(_ text: String) -> ParsedText {
        if let day = WrittenDay.day(text) { return parsed(day.value) }
        if let day = WrittenDay.day(serial: WrittenText.narrow(text)) {
            return parsed(day.value, [.serialNumberRead(day)])
        }
        return parsed(.text(text), [.notADay(text)])
    }

    private func month(_ text: String) -> ParsedText {
        if let month = WrittenDay.month(text) { return parsed(month.value) }
        return parsed(.text(text), [.notADay(text)])
    }

    private func integer(_ text: String, _ range: ClosedRange<Int64>) -> ParsedText {
        guard let number = Int64(WrittenText.key(text)), range.contains(number) else {
            return parsed(.text(text), [.notANumber(text)])
        }
        return parsed(.integer(number))
    }

    private func boolean(_ text: String) -> ParsedText {
        let key = WrittenText.key(text)
        if YesOrNo.yes.contains(key) { return parsed(.boolean(true)) }
        if YesOrNo.no.contains(key) { return parsed(.boolean(false)) }
        return parsed(.text(text), [.notYesOrNo(text)])
    }

    private func code(_ text: String, _ list: CodeList) -> ParsedText {
        let reading = list.read(text)
        if let only = reading.codes.first, reading.codes.count == 1, reading.unlisted.isEmpty {
            let older = reading.olderNames.map { WarningMatter.olderName($0) }
            return parsed(.integer(Int64(only)), older)
        }
        if reading.codes.isEmpty, reading.unlisted.isEmpty { return parsed(.null) }
        return parsed(.text(text), FieldDoubts.matters(of: .text(text), in: self))
    }

    private func elements(_ reading: CodeReading, of list: CodeList) -> ParsedText {
        var elements = reading.codes.sorted().map { ParsedText.Element($0) }
        var matters: [WarningMatter] = []
        if !reading.unlisted.isEmpty {
            let basis = reading.unlisted.joined(separator: "、")
            elements.insert(.init(CodeList.unlisted, SetFact(basis: basis)), at: 0)
            if !list.isOpen { matters.append(.notInCodeList(reading.unlisted)) }
        }
        if elements.count > 1, !list.isOpen {
            let labels = reading.codes.map(list.label)
            matters.append(.severalCodes(labels, olderNames: reading.olderNames))
        } else {
            matters += reading.olderNames.map { .olderName($0) }
        }
        return ParsedText(.elements(elements), matters.map { Warning(number, $0) })
    }

    private func identityNumber(_ text: String) -> ParsedText {
        if let kept = Self.keptDigits(text) {
            return parsed(.text(kept + "????"), [.digitsLost(kept: kept)])
        }
        let plain = IdentityNumber.plain(text)
        return parsed(.text(plain), FieldDoubts.matters(of: .text(plain), in: self))
    }

    /// An eighteen-digit number that went through a spreadsheet's number cell: of its fifteen kept
    /// digits the last may have been rounded, so fourteen are sure, region and birth date.
    private static func keptDigits(_ text: String) -> String? {
        guard WrittenText.key(text).contains("e"), let digits = Digits.expanded(text),
            digits.utf8.count == 18
        else { return nil }
        return String(digits.prefix(14))
    }

    private func phone(_ text: String) -> ParsedText {
        var plain = WrittenText.key(text)
        if plain.contains("e"), let digits = Digits.expanded(plain) { plain = digits }
        plain = String(plain.unicodeScalars.filter { $0 != "-" && $0 != "(" && $0 != ")" })
        let isSame = plain.utf8.elementsEqual(text.utf8)
        let normalised: [WarningMatter] = isSame ? [] : [.normalised(written: text)]
        return parsed(.text(plain), normalised + FieldDoubts.matters(of: .text(plain), in: self))
    }

    private func answers(_ text: String) -> ParsedText {
        if let answers = AssessmentAnswers(written: text) { return parsed(answers.value) }
        return parsed(.text(text), [.notAnswers(text)])
    }

    /// Names of units and records are typed by programs only, as hexadecimal digits.
    private func bytes(_ text: String, _ count: Int) -> ParsedText {
        guard let bytes = Hexadecimal.decode(text), bytes.count == count else {
            return parsed(.text(text), [.notInCodeList([text])])
        }
        return parsed(.bytes(bytes))
    }
}
