/// By what two files, or a row and a file, may be found to be about one child.
package enum MatchKey: Hashable, Sendable {
    /// A valid identity number.
    case identityNumber(String)
    /// Name and the fourteen digits that survive in a spreadsheet's number cell: region and birth.
    case partialNumber(String, name: String)
    case person(name: String, born: CalendarDay, guardian: String)
    case nameAndBirth(name: String, born: CalendarDay)

    /// The key as bytes, for a store that keeps only a keyed hash of it.
    package var bytes: [UInt8] { Array(text.utf8) }

    private var text: String {
        switch self {
        case .identityNumber(let number): "i|\(number)"
        case .partialNumber(let digits, let name): "d|\(digits)|\(name)"
        case .person(let name, let born, let guardian): "p|\(name)|\(born.number)|\(guardian)"
        case .nameAndBirth(let name, let born): "b|\(name)|\(born.number)"
        }
    }
}

extension ChildSummary {
    /// Every key under which the file can be found, in a fixed order.
    package var matchKeys: [MatchKey] {
        let key = PersonName.key(name)
        var keys: [MatchKey] = validNumbers.map { .identityNumber($0) }
        guard !key.isEmpty else { return keys }
        keys += partialNumbers.map { .partialNumber($0, name: key) }
        guard let birthDay else { return keys }
        let guardianKey = PersonName.key(guardian)
        if !guardianKey.isEmpty {
            keys.append(.person(name: key, born: birthDay, guardian: guardianKey))
        }
        keys.append(.nameAndBirth(name: key, born: birthDay))
        return keys
    }

    /// The numbers that could have been given out.
    package var validNumbers: [String] {
        identityNumbers.filter { (try? IdentityNumber($0)) != nil }
    }

    /// Whether a spreadsheet dropped the last digits of the number.
    package var hasLostDigits: Bool { identityNumbers.contains { $0.hasSuffix("?") } }

    /// Region and birth date of valid numbers, and of those that lost their last digits.
    private var partialNumbers: [String] {
        let lost = identityNumbers.filter { $0.hasSuffix("?") }
        return (validNumbers + lost).map { String($0.prefix(14)) }
    }
}
