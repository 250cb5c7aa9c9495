import Records

/// Where the ladder of guardianship stands is written together with the step that moves it.
extension RecordEdits {
    /// Follows an entry that is added to the ladder, or corrects one. Steps are skipped only with a
    /// reason.
    mutating func followLadder(_ draft: EntryDraft) throws(FieldRefusal) {
        let step = Optional(draft.value(EntryFieldNumber.Custody.step)).code
        guard let entered = GuardianshipLadder.step(step) else { throw .ladder(.unknownStep) }
        noteLadderDoubts(draft)
        if case .entry(let id) = draft.corrects { return settleLadder(without: id, with: draft) }
        let stands = record?.ladderStep ?? 0
        let isExplained = draft.value(EntryFieldNumber.Custody.skipped) != .null
        guard entered.follows.contains(stands) || isExplained else {
            throw .ladder(.skips(from: stands, to: step))
        }
        guard GuardianshipLadder.moves(from: stands, to: step) else { return }
        let state = record?[.field(ChildField.custodyStep)]
        // Who adds a step while others disagree decides nothing: it stands beside theirs.
        let seen = state?.isConflicted == true ? [] : state?.dots ?? []
        append(.write(.field(ChildField.custodyStep), .integer(Int64(step)), replacing: seen))
    }

    /// Puts the ladder where the entries say that it stands, once one of them is taken out or
    /// corrected. What people disagree about is left to them.
    mutating func settleLadder(without id: EntryID, with draft: EntryDraft? = nil) {
        let state = record?[.field(ChildField.custodyStep)]
        guard let record, state?.isConflicted != true else { return }
        let left = record.ladderEntries.filter { $0.id != id }
        var steps = left.map { (day: $0.ladderDay, step: $0.ladderStep) }
        if let draft {
            let day = CalendarDay(draft.value(EntryFieldNumber.Custody.date)) ?? .earliest
            let place = steps.firstIndex { $0.day > day } ?? steps.count
            let step = Optional(draft.value(EntryFieldNumber.Custody.step)).code
            steps.insert((day: day, step: step), at: place)
        }
        let stands = GuardianshipLadder.standing(after: steps.map(\.step))
        guard stands != record.ladderStep else { return }
        let value: Value = stands == 0 ? .null : .integer(Int64(stands))
        append(.write(.field(ChildField.custodyStep), value, replacing: state?.dots ?? []))
    }

    private mutating func noteLadderDoubts(_ draft: EntryDraft) {
        guard let record,
            Optional(draft.value(EntryFieldNumber.Custody.step)).code
                == GuardianshipLadder.restored,
            let day = CalendarDay(draft.value(EntryFieldNumber.Custody.date)),
            let revoked = record.revokedBefore(day), !RestorationWindow.allows(day, after: revoked)
        else { return }
        let matter = WarningMatter.restoredOutsideWindow(revoked: revoked)
        note([Warning(ChildField.custody, entryField: EntryFieldNumber.Custody.date, matter)])
    }
}

extension Entry {
    fileprivate var ladderDay: CalendarDay {
        CalendarDay(value(EntryFieldNumber.Custody.date)) ?? .earliest
    }
}
