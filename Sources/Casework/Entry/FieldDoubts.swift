package import Records

/// Finds what is doubtful in a stored value by itself. Warnings are not stored: they are found
/// again from the value whenever it is shown, so that they vanish when it is corrected.
package enum FieldDoubts {
    /// What should be looked at in one value of a field.
    package static func matters(of value: Value, in field: Field) -> [WarningMatter] {
        if case .integer(let code) = value, let list = field.codes {
            return matters(ofStored: Int(clamping: code), in: list)
        }
        guard case .text(let text) = value else { return [] }
        switch field.type {
        case .text: return matters(ofText: text, in: field)
        case .day, .month: return [.notADay(text)]
        case .integer: return [.notANumber(text)]
        case .boolean: return [.notYesOrNo(text)]
        case .code(let list): return matters(ofCode: text, list)
        case .identityNumber: return matters(ofIdentityNumber: text)
        case .phone: return isUsualPhone(text) ? [] : [.unusualNumber]
        case .visitRule: return VisitRule(text) == nil ? [.notAVisitRule(text)] : []
        case .rulePack(let own): return doubts(ofPack: text, own)
        case .days: return WrittenDays.unread(text).map { .notADay($0) }
        case .answers: return [.notAnswers(text)]
        case .unit, .record: return [.notInCodeList([text])]
        case .codeSet, .entries, .frontier, .report: return []
        }
    }

    /// What should be looked at in the elements of a set.
    package static func matters(of fact: SetFact, code: Int, in list: CodeList) -> [WarningMatter] {
        guard code == CodeList.unlisted else { return matters(ofStored: code, in: list) }
        guard !list.isOpen, let basis = fact.basis else { return [] }
        return [.notInCodeList([basis])]
    }

    /// A number whose definition has not come, or has not come yet, is shown as it is.
    private static func matters(ofStored code: Int, in list: CodeList) -> [WarningMatter] {
        code < OwnNumber.first || list.codes.isEmpty || list[code] != nil
            ? [] : [.unknownCode(code)]
    }

    private static func matters(ofText text: String, in field: Field) -> [WarningMatter] {
        var matters: [WarningMatter] = []
        if !field.isOfOffice, ForbiddenFields.speaksOfSealed(text) { matters.append(.sealedWord) }
        guard isName(field) else { return matters }
        for scalar in text.unicodeScalars {
            if scalar.value > 0xFFFF { matters.append(.rareCharacter); break }
        }
        if text.unicodeScalars.contains(where: { middleDots.contains($0) }) {
            matters.append(.middleDot)
        }
        return matters
    }

    /// The names by which records and rosters know someone: a guardian's is only to be called.
    private static func isName(_ field: Field) -> Bool { field.name == "name" }

    private static let middleDots: [Unicode.Scalar] = ["·", "•", "・", "‧", "∙", "⋅", "．"]

    private static func matters(ofCode text: String, _ list: CodeList) -> [WarningMatter] {
        let reading = list.read(text)
        if reading.unlisted.isEmpty, reading.codes.count > 1 {
            return [.severalForOne(reading.codes.map(list.label))]
        }
        return list.isOpen ? [] : [.notInCodeList(reading.unlisted)]
    }

    private static func doubts(ofPack text: String, _ own: [String]) -> [WarningMatter] {
        let key = WrittenText.key(text)
        let isKnown = RulePacks.named(text) != nil || own.contains { WrittenText.key($0) == key }
        return isKnown ? [] : [.notARulePack(text)]
    }

    private static func matters(ofIdentityNumber text: String) -> [WarningMatter] {
        if text.utf8.last == UInt8(ascii: "?") {
            return [.digitsLost(kept: String(text.prefix { $0 != "?" }))]
        }
        do {
            _ = try IdentityNumber(text)
            return []
        } catch { return [.identityNumber(error)] }
    }

    /// Seven to twelve digits: a mobile number, or a landline with or without its area code.
    private static func isUsualPhone(_ text: String) -> Bool {
        Digits.only(text) && (7...12).contains(text.utf8.count)
    }
}
