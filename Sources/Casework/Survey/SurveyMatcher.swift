import Records
import Wire

/// Finds the files that rows are about, by the keys of those that are known. A file is only ever
/// matched within one unit: what another unit claims is found as a structural conflict.
struct SurveyMatcher {
    private let children: [KnownChild]
    private let places: [MatchKey: [Int]]

    init(_ children: [KnownChild]) {
        let sorted = children.sorted { $0.record < $1.record }
        self.children = sorted
        var places: [MatchKey: [Int]] = [:]
        for (place, child) in sorted.enumerated() {
            for key in child.summary.matchKeys { places[key, default: []].append(place) }
        }
        self.places = places
    }

    /// What was found for a row.
    enum Finding {
        case none
        case match(SurveyMatch)
        /// Several files fit: two of one child, joined or not.
        case several([Dot], SurveyMatch.Reason)
        case doubt(SurveyDoubt)
    }

    /// What was found for a row's child in a unit.
    func find(_ summary: ChildSummary, in unit: Identifier) -> Finding {
        for key in summary.matchKeys {
            let found = candidates(key, in: unit).compactMap { judge($0, by: key, summary) }
            let matches = found.compactMap { $0.match }
            if matches.count > 1 { return .several(matches.map(\.file), matches[0].reason) }
            if let match = matches.first { return .match(match) }
            if let first = found.first { return first }
        }
        return .none
    }

    /// Files of other units with the same valid identity number, sorted.
    func claims(_ summary: ChildSummary, outside unit: Identifier) -> [Dot] {
        summary.validNumbers.flatMap { places[.identityNumber($0)] ?? [] }
            .filter { children[$0].unit != unit && !children[$0].summary.isClosed }
            .map { children[$0].record }
    }

    private func candidates(_ key: MatchKey, in unit: Identifier) -> [KnownChild] {
        (places[key] ?? []).map { children[$0] }.filter { $0.unit == unit }
    }

    private func judge(
        _ child: KnownChild, by key: MatchKey, _ summary: ChildSummary
    ) -> Finding? {
        if case .partialNumber = key, !child.summary.hasLostDigits, !summary.hasLostDigits {
            return nil
        }
        if child.summary.isClosed { return .doubt(.closed(file: child.record)) }
        switch key {
        case .identityNumber:
            return agree(child.summary, summary)
                ? .match(SurveyMatch(file: child.record, reason: .identityNumber))
                : .doubt(.numberOfAnother(file: child.record))
        case .partialNumber:
            return .match(SurveyMatch(file: child.record, reason: .partialNumber))
        case .person where !haveDifferentNumbers(child.summary, summary):
            return .match(SurveyMatch(file: child.record, reason: .person))
        case .person, .nameAndBirth:
            return .doubt(.sameNameAndBirth(file: child.record))
        }
    }

    private func agree(_ one: ChildSummary, _ other: ChildSummary) -> Bool {
        PersonName.key(one.name) == PersonName.key(other.name)
            || (one.birthDay != nil && one.birthDay == other.birthDay)
            || (!one.guardian.isEmpty
                && PersonName.key(one.guardian) == PersonName.key(other.guardian))
    }

    private func haveDifferentNumbers(_ one: ChildSummary, _ other: ChildSummary) -> Bool {
        let (left, right) = (one.validNumbers, other.validNumbers)
        return !left.isEmpty && !right.isEmpty && !left.contains { right.contains($0) }
    }
}

extension SurveyMatcher.Finding {
    fileprivate var match: SurveyMatch? { if case .match(let match) = self { match } else { nil } }
}
