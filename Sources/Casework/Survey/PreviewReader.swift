import Records
import Wire

/// Goes through a table row by row and remembers the rows before.
struct PreviewReader {
    let tableUnit: Identifier?
    private let headings: SurveyHeadings
    private let surroundings: SurveyPreview.Surroundings
    private let directory: UnitDirectory
    private let matcher: SurveyMatcher
    private var earlier: [MatchKey: [EarlierRow]] = [:]
    private var ordinal = 0

    private struct EarlierRow {
        let entry: SurveyEntry
        let unit: Identifier
    }

    init(
        _ table: SurveyTable, _ headings: SurveyHeadings,
        _ surroundings: SurveyPreview.Surroundings
    ) {
        self.headings = headings
        self.surroundings = surroundings
        directory = UnitDirectory(surroundings.units)
        matcher = SurveyMatcher(surroundings.children)
        tableUnit = directory.unit(of: table)
    }

    /// What would become of the next row.
    mutating func propose<Failure: Error>(
        _ row: SurveyRow, file: (Dot) throws(Failure) -> Record?
    ) throws(Failure) -> SurveyProposal {
        ordinal += 1
        let entry = SurveyEntry(
            row, headings, ordinal: ordinal, on: surroundings.today, form: Forms.child)
        let unit = unit(of: entry)
        let decision = surroundings.decisions[entry.place]
        if decision == .skip { return waiting(entry, unit, .skipped) }
        guard let unit else { return waiting(entry, nil, .doubtful(.unknownUnit(entry.unitName))) }
        guard !entry.summary.name.isEmpty else { return waiting(entry, unit, .doubtful(.noName)) }
        if decision == nil, let first = earlierRow(of: entry, in: unit) {
            return repeating(entry, unit, first)
        }
        let warnings = entry.warnings + otherUnitWarnings(entry, unit)
        remember(entry, unit)
        switch finding(entry, unit, decision) {
        case .doubt(let doubt): return waiting(entry, unit, .doubtful(doubt), warnings)
        case .match(let match):
            return edited(entry, unit, match, try file(match.file), warnings)
        case .several(let files, let reason):
            for candidate in files {
                let match = SurveyMatch(file: candidate, reason: reason)
                let proposal = edited(entry, unit, match, try file(candidate), warnings)
                if proposal.outcome == .unchanged { return proposal }
            }
            return waiting(entry, unit, .doubtful(.severalFiles(files)), warnings)
        case .none: return edited(entry, unit, nil, nil, warnings)
        }
    }

    private func unit(of entry: SurveyEntry) -> Identifier? {
        if entry.unitName.isEmpty { return tableUnit ?? surroundings.home }
        return directory.unit(named: entry.unitName)
    }

    private func finding(
        _ entry: SurveyEntry, _ unit: Identifier, _ decision: SurveyDecision?
    ) -> SurveyMatcher.Finding {
        switch decision {
        case .newFile: .none
        case .same(let file): .match(SurveyMatch(file: file, reason: .decided))
        case .skip, nil: matcher.find(entry.summary, in: unit)
        }
    }

    private func waiting(
        _ entry: SurveyEntry, _ unit: Identifier?, _ outcome: SurveyProposal.Outcome,
        _ warnings: [Warning]? = nil
    ) -> SurveyProposal {
        SurveyProposal(
            entry: entry, unit: unit, outcome: outcome, match: nil,
            warnings: warnings ?? entry.warnings, left: [], claims: [], operations: [])
    }

    private func edited(
        _ entry: SurveyEntry, _ unit: Identifier, _ match: SurveyMatch?, _ record: Record?,
        _ warnings: [Warning]
    ) -> SurveyProposal {
        let edits = SurveyEdits(entry, of: record, form: Forms.child)
        let outcome: SurveyProposal.Outcome
        if record == nil {
            outcome = .new
        } else {
            outcome = edits.changes.isEmpty ? .unchanged : .changed(edits.changes)
        }
        return SurveyProposal(
            entry: entry, unit: unit, outcome: outcome, match: match, warnings: warnings,
            left: edits.left, claims: matcher.claims(entry.summary, outside: unit),
            operations: edits.edits.operations)
    }

    /// Of a row that repeats another only this is said: the first row has its own warnings.
    private func repeating(
        _ entry: SurveyEntry, _ unit: Identifier, _ first: SurveyEntry
    ) -> SurveyProposal {
        let differing = entry.fields.filter { value in
            first[value.field.number]?.content != value.parsed.content
        }.map(\.field.number)
        let matter = WarningMatter.repeatedInSheet(row: first.number, differing: differing)
        return SurveyProposal(
            entry: entry, unit: unit, outcome: .repeated(row: first.number), match: nil,
            warnings: [Warning(ChildField.name, matter)], left: [], claims: [], operations: [])
    }

    private mutating func remember(_ entry: SurveyEntry, _ unit: Identifier) {
        for key in entry.summary.matchKeys {
            earlier[key, default: []].append(EarlierRow(entry: entry, unit: unit))
        }
    }

    /// The earlier row of the same child in the same unit. Name and birth date alone are not
    /// enough.
    private func earlierRow(of entry: SurveyEntry, in unit: Identifier) -> SurveyEntry? {
        for key in entry.summary.matchKeys {
            if case .nameAndBirth = key { continue }
            let found = earlier[key]?.first { row in
                row.unit == unit && isSure(key, row.entry.summary, entry.summary)
            }
            if let found { return found.entry }
        }
        return nil
    }

    private func isSure(_ key: MatchKey, _ one: ChildSummary, _ other: ChildSummary) -> Bool {
        if case .partialNumber = key { return one.hasLostDigits || other.hasLostDigits }
        return true
    }

    /// The same number in a row of another unit: the table claims the child for both.
    private func otherUnitWarnings(_ entry: SurveyEntry, _ unit: Identifier) -> [Warning] {
        for number in entry.summary.validNumbers {
            let found = earlier[.identityNumber(number)]?.first { $0.unit != unit }
            guard let found else { continue }
            let matter = WarningMatter.claimedInSheet(
                row: found.entry.number, unitName: found.entry.unitName)
            return [Warning(ChildField.identityNumber, matter)]
        }
        return []
    }
}
