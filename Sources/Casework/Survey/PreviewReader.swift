import Records
import Wire

/// Goes through a table row by row and remembers the rows before.
struct PreviewReader {
    let tableUnit: Identifier?
    private let headings: SurveyHeadings
    private let surroundings: SurveyPreview.Surroundings
    private let directory: UnitDirectory
    private let matcher: SurveyMatcher
    private var earlier = EarlierRows()
    private var ordinal = 0

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
        if decision == nil, let first = repeated(entry, unit) {
            return repeating(entry, unit, first)
        }
        let proposal = try propose(entry, unit, finding(entry, unit, decision), file: file)
        if decision == nil, let first = proposal.match.flatMap({ earlier.row(about: $0.file) }) {
            return repeating(entry, unit, first)
        }
        earlier.remember(entry, in: unit, about: proposal.match?.file)
        return proposal
    }

    /// The earlier row of the same child. An export writes every file once, also two of one child:
    /// a row with the code of its own file stands for that file.
    private func repeated(_ entry: SurveyEntry, _ unit: Identifier) -> SurveyEntry? {
        matcher.hasOwnFile(entry, in: unit) ? nil : earlier.row(of: entry, in: unit)
    }

    /// What would become of a row whose unit and name are known, by what was found for it.
    private func propose<Failure: Error>(
        _ entry: SurveyEntry, _ unit: Identifier, _ finding: SurveyMatcher.Finding,
        file: (Dot) throws(Failure) -> Record?
    ) throws(Failure) -> SurveyProposal {
        let other = otherUnitWarnings(entry, unit)
        let warnings = entry.warnings + other
        switch finding {
        case .doubt(let doubt): return waiting(entry, unit, .doubtful(doubt), warnings)
        case .possible(let files, let doubt):
            for candidate in files {
                guard let record = try file(candidate),
                    SurveyIdentity(record) == SurveyIdentity(entry)
                else { continue }
                let match = SurveyMatch(file: candidate, reason: .sameIdentity)
                return edited(entry, unit, match, record, other)
            }
            return waiting(entry, unit, .doubtful(doubt), warnings)
        case .match(let match):
            return edited(entry, unit, match, try file(match.file), other)
        case .several(let files, let reason):
            for candidate in files {
                let match = SurveyMatch(file: candidate, reason: reason)
                let proposal = edited(entry, unit, match, try file(candidate), other)
                if proposal.outcome == .unchanged { return proposal }
            }
            return waiting(entry, unit, .doubtful(.severalFiles(files)), warnings)
        case .none: return edited(entry, unit, nil, nil, other)
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
        case .skip, nil: finding(entry, unit)
        }
    }

    /// A number that stood in an earlier row of another child goes into no further file by itself.
    private func finding(_ entry: SurveyEntry, _ unit: Identifier) -> SurveyMatcher.Finding {
        let found = matcher.find(entry, in: unit)
        guard found.bringsNumber, let other = earlier.otherChild(withNumberOf: entry, in: unit)
        else { return found }
        return .doubt(.numberOfRow(other.place))
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
        _ written: SurveyEntry, _ unit: Identifier, _ match: SurveyMatch?, _ record: Record?,
        _ others: [Warning]
    ) -> SurveyProposal {
        let entry = written.translated(by: directory.categoryList(of: unit), beside: record)
        let edits = SurveyEdits(entry, of: record, form: Forms.child)
        let outcome: SurveyProposal.Outcome
        if record == nil {
            outcome = .new
        } else {
            outcome = edits.changes.isEmpty ? .unchanged : .changed(edits.changes)
        }
        return SurveyProposal(
            entry: entry, unit: unit, outcome: outcome, match: match,
            warnings: entry.warnings + others, left: edits.left,
            claims: matcher.claims(entry.summary, outside: unit),
            operations: edits.edits.operations)
    }

    /// Of a row that repeats another only this is said: the first row has its own warnings.
    private func repeating(
        _ entry: SurveyEntry, _ unit: Identifier, _ first: SurveyEntry
    ) -> SurveyProposal {
        let differing = entry.fields.filter { value in
            first[value.field.number]?.content != value.parsed.content
        }.map(\.field.number)
        let matter = WarningMatter.repeatedInSheet(row: first.place, differing: differing)
        return SurveyProposal(
            entry: entry, unit: unit, outcome: .repeated(row: first.place), match: nil,
            warnings: [Warning(ChildField.name, matter)], left: [], claims: [], operations: [])
    }

    /// The same number in a row of another unit: the table claims the child for both.
    private func otherUnitWarnings(_ entry: SurveyEntry, _ unit: Identifier) -> [Warning] {
        guard let found = earlier.claim(of: entry, outside: unit) else { return [] }
        let matter = WarningMatter.claimedInSheet(row: found.place, unitName: found.unitName)
        return [Warning(ChildField.identityNumber, matter)]
    }
}
