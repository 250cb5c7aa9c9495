import Records
import Wire

/// Finds the files that rows are about, by the keys of those that are known. A file is only ever
/// matched within one unit: what another unit claims is found as a structural conflict.
struct SurveyMatcher {
    private let children: [KnownChild]
    private let places: [MatchKey: [Int]]
    private let byName: [String: [Int]]
    private let byCode: [RecordCode: [Int]]

    init(_ children: [KnownChild]) {
        let sorted = children.sorted { $0.record < $1.record }
        self.children = sorted
        var places: [MatchKey: [Int]] = [:]
        var byName: [String: [Int]] = [:]
        var byCode: [RecordCode: [Int]] = [:]
        for (place, child) in sorted.enumerated() {
            for key in child.summary.matchKeys { places[key, default: []].append(place) }
            byName[PersonName.key(child.summary.name), default: []].append(place)
            byCode[RecordCode(child.record), default: []].append(place)
        }
        self.places = places
        self.byName = byName
        self.byCode = byCode
    }

    /// What was found for a row.
    enum Finding {
        case none
        case match(SurveyMatch)
        /// Several files fit: two of one child, joined or not.
        case several([Dot], SurveyMatch.Reason)
        /// The child's if the file says of itself exactly what the row says; otherwise a person
        /// decides.
        case possible([Dot], SurveyDoubt)
        case doubt(SurveyDoubt)

        /// Whether the row's number would come into a file that had it not.
        var bringsNumber: Bool {
            switch self {
            case .none: true
            case .match(let match): match.reason.isWithoutWholeNumber
            case .several(_, let reason): reason.isWithoutWholeNumber
            case .possible, .doubt: false
            }
        }
    }

    /// What speaks for and against one file.
    private enum Verdict: Hashable {
        case match(SurveyMatch.Reason)
        case possible
        case ofAnother
        case closed
    }

    /// What was found for a row's child in a unit: by the file's code that an export wrote beside
    /// it, by keys, at last by the name alone.
    func find(_ entry: SurveyEntry, in unit: Identifier) -> Finding {
        let summaries = entry.summaries
        if let finding = find(entry.fileCode, summaries, in: unit) { return finding }
        for summary in summaries {
            for key in summary.matchKeys {
                let found = candidates(places[key], in: unit).filter { applies(key, $0, summary) }
                if !found.isEmpty {
                    return finding(found, by: key) { verdict($0, key, summary, summaries) }
                }
            }
        }
        for summary in summaries {
            let found = candidates(byName[PersonName.key(summary.name)], in: unit)
                .filter { mayBe($0.summary, summary) }
            if !found.isEmpty {
                return finding(found, by: nil) { $0.summary.isClosed ? .closed : .possible }
            }
        }
        return .none
    }

    /// Files of other units with the same valid identity number, sorted.
    func claims(_ summary: ChildSummary, outside unit: Identifier) -> [Dot] {
        summary.validNumbers.flatMap { places[.identityNumber($0)] ?? [] }
            .filter { children[$0].unit != unit && !children[$0].summary.isClosed }
            .map { children[$0].record }
    }

    /// A code alone is not enough: rows are copied, and a line written over for another child.
    private func find(
        _ code: RecordCode?, _ summaries: [ChildSummary], in unit: Identifier
    ) -> Finding? {
        guard let child = child(code, in: unit) else { return nil }
        if child.summary.isClosed { return .doubt(.closed(files: [child.record])) }
        return summaries.contains { agree(child.summary, $0) }
            ? .match(SurveyMatch(file: child.record, reason: .code))
            : .doubt(.codeOfAnother(file: child.record))
    }

    private func child(_ code: RecordCode?, in unit: Identifier) -> KnownChild? {
        let found = candidates(code.flatMap { byCode[$0] }, in: unit)
        return found.count == 1 ? found[0] : nil
    }

    /// Whether the row has the code of a file of its own child, open or closed.
    func hasOwnFile(_ entry: SurveyEntry, in unit: Identifier) -> Bool {
        guard let child = child(entry.fileCode, in: unit) else { return false }
        return entry.summaries.contains { agree(child.summary, $0) }
    }

    private func candidates(_ places: [Int]?, in unit: Identifier) -> [KnownChild] {
        (places ?? []).map { children[$0] }.filter { $0.unit == unit }
    }

    private func applies(_ key: MatchKey, _ child: KnownChild, _ summary: ChildSummary) -> Bool {
        if case .partialNumber = key {
            return child.summary.hasLostDigits || summary.hasLostDigits
        }
        return true
    }

    /// - Parameter sides: the row by each side of a disagreement that it repeats; any may agree.
    private func verdict(
        _ child: KnownChild, _ key: MatchKey, _ summary: ChildSummary, _ sides: [ChildSummary]
    ) -> Verdict {
        if child.summary.isClosed { return .closed }
        switch key {
        case .identityNumber:
            return sides.contains(where: child.summary.sharesNameOrGuardian)
                ? .match(.identityNumber) : .ofAnother
        case .partialNumber: return .match(.partialNumber)
        case .person where !haveDifferentNumbers(child.summary, summary): return .match(.person)
        case .person, .nameAndBirth: return .possible
        }
    }

    /// What the verdicts on all files that a key finds come to; what waits names every one of them.
    private func finding(
        _ found: [KnownChild], by key: MatchKey?, _ judge: (KnownChild) -> Verdict
    ) -> Finding {
        let verdicts = found.map { (file: $0.record, verdict: judge($0)) }
        let files = { (wanted: Verdict) in
            verdicts.filter { $0.verdict == wanted }.map(\.file)
        }
        for case (let file, .match(let reason)) in verdicts {
            let all = files(.match(reason))
            if all.count > 1 { return .several(all, reason) }
            return .match(SurveyMatch(file: file, reason: reason))
        }
        let possible = files(.possible)
        if !possible.isEmpty {
            let doubt =
                key == nil
                ? SurveyDoubt.sameName(files: possible) : .sameNameAndBirth(files: possible)
            return .possible(possible, doubt)
        }
        let others = files(.ofAnother)
        return .doubt(
            others.isEmpty ? .closed(files: files(.closed)) : .numberOfAnother(files: others))
    }

    private func agree(_ one: ChildSummary, _ other: ChildSummary) -> Bool {
        one.sharesNameOrGuardian(with: other)
            || (one.birthDay != nil && one.birthDay == other.birthDay)
    }

    /// Whether nothing says that two children of one name are two.
    private func mayBe(_ one: ChildSummary, _ other: ChildSummary) -> Bool {
        let haveOneBirth =
            one.birthDay == nil || other.birthDay == nil || one.birthDay == other.birthDay
        return haveOneBirth && !haveDifferentNumbers(one, other)
    }

    private func haveDifferentNumbers(_ one: ChildSummary, _ other: ChildSummary) -> Bool {
        let (left, right) = (one.validNumbers, other.validNumbers)
        return !left.isEmpty && !right.isEmpty && !left.contains { right.contains($0) }
    }
}

extension SurveyMatch.Reason {
    /// Whether the file was found by other things than a whole number or its own name.
    fileprivate var isWithoutWholeNumber: Bool { self == .person || self == .partialNumber }
}
