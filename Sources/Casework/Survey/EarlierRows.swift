import Records
import Wire

/// The rows of a table that were read already, by what they may be found again.
struct EarlierRows {
    private struct Row {
        let entry: SurveyEntry
        let unit: Identifier
    }

    private var byKey: [MatchKey: [Row]] = [:]
    private var byIdentity: [SurveyIdentity: [Row]] = [:]
    private var byFile: [Dot: SurveyEntry] = [:]

    /// - Parameter file: the one that the row was found to be about; nil if there is none.
    mutating func remember(_ entry: SurveyEntry, in unit: Identifier, about file: Dot?) {
        if let file { byFile[file] = entry }
        let row = Row(entry: entry, unit: unit)
        for key in entry.summary.matchKeys { byKey[key, default: []].append(row) }
        byIdentity[SurveyIdentity(entry), default: []].append(row)
    }

    /// The earlier row that was found to be about a file: two rows never write the same one.
    func row(about file: Dot) -> SurveyEntry? { byFile[file] }

    /// The earlier row of the same child in the same unit. Name and birth date alone are not enough
    /// where the rows differ in what else says whose they are.
    func row(of entry: SurveyEntry, in unit: Identifier) -> SurveyEntry? {
        for key in entry.summary.matchKeys {
            if case .nameAndBirth = key { continue }
            let found = byKey[key]?.first { row in
                row.unit == unit && isSure(key, row.entry.summary, entry.summary)
            }
            if let found { return found.entry }
        }
        return byIdentity[SurveyIdentity(entry)]?.first { $0.unit == unit }?.entry
    }

    private func isSure(_ key: MatchKey, _ one: ChildSummary, _ other: ChildSummary) -> Bool {
        switch key {
        case .identityNumber: one.sharesNameOrGuardian(with: other)
        case .partialNumber: one.hasLostDigits || other.hasLostDigits
        case .person, .nameAndBirth: true
        }
    }

    /// The first row that gives the same valid number to a child of another name and guardian.
    func otherChild(withNumberOf entry: SurveyEntry, in unit: Identifier) -> SurveyEntry? {
        entry.summary.validNumbers.lazy.compactMap { number in
            byKey[.identityNumber(number)]?.first { row in
                row.unit == unit && !row.entry.summary.sharesNameOrGuardian(with: entry.summary)
            }?.entry
        }.first
    }

    /// The first row that gives the same valid number to a child of another unit.
    func claim(of entry: SurveyEntry, outside unit: Identifier) -> SurveyEntry? {
        entry.summary.validNumbers.lazy.compactMap { number in
            byKey[.identityNumber(number)]?.first { $0.unit != unit }?.entry
        }.first
    }
}
