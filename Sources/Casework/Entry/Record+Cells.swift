package import Records

extension Record {
    /// Whether people disagree about any cell. Most files have no conflict, and saying so must be
    /// cheap.
    var hasConflicts: Bool {
        cells.contains { $0.isConflicted }
            || entries.contains { collection in
                collection.entries.contains { entry in entry.cells.contains { $0.isConflicted } }
            }
    }

    /// The different values of a field, without null; empty where nothing stands.
    package func values(of field: Int) -> [Value] {
        guard let state = self[.field(field)] else { return [] }
        if let settled = state.settledValue { return settled == .null ? [] : [settled] }
        return state.sides.map(\.value).filter { $0 != .null }
    }

    /// The value that counts for now: the settled one; of a hard conflict the more protective, of a
    /// soft one the last by name of change, which is the same everywhere and no more than shown.
    package func acting(_ field: Field) -> Value? {
        guard let state = self[.field(field.number)] else { return nil }
        if let settled = state.settledValue { return settled == .null ? nil : settled }
        let values = state.sides.map(\.value)
        let acting =
            field.rule.isHard ? field.rule.acting(among: values) : values.last { $0 != .null }
        return acting == .null ? nil : acting
    }

    /// What is said of the elements that are in a set, sorted by code. Of several facts about one
    /// element the one that lasts longest counts: overlap is shown, not resolved by a clock.
    package func facts(of field: Int) -> [ParsedText.Element] {
        elements(of: field).compactMap { code, state in
            let facts = state.presentValues.compactMap { SetFact($0) }
            guard let lasting = facts.first(where: { $0.to == nil }) ?? facts.max(by: endsBefore)
            else { return nil }
            return ParsedText.Element(code, lasting)
        }
    }

    /// The categories that have not ended, sorted, but for the sealed one.
    package var openCategories: [Int] {
        currentFacts(of: ChildField.categories).map(\.code)
            .filter { CodeLists.category[$0]?.isSealed != true }
    }

    /// The elements of a set that have not ended, sorted by code.
    package func currentFacts(of field: Int) -> [ParsedText.Element] {
        facts(of: field).filter { $0.fact.to == nil }
    }
}

private func endsBefore(_ left: SetFact, _ right: SetFact) -> Bool {
    guard let one = left.to, let other = right.to else { return false }
    return one < other
}

extension CellState {
    /// The value that counts for now where no rule says which: the settled one, or the last of
    /// several by name of change.
    var shownValue: Value {
        settledValue ?? sides.map(\.value).last { $0 != .null } ?? .null
    }
}

extension Entry {
    /// The value of a field of the entry that counts for now: the last of several by name of
    /// change.
    package func value(_ field: Int) -> Value { self[field]?.shownValue ?? .null }

    /// Whether the entry counts: not taken out, and not replaced by a correction.
    package var isCurrent: Bool { status != .removed && correctedBy.isEmpty }
}
