import Records

/// What does not fit in an assessment, and days that cannot have been yet.
enum FollowUpDoubts {
    /// The collections of what has happened, with the field that says when.
    private static let happened: [(collection: Int, day: Int)] = [
        (ChildField.assessments, EntryFieldNumber.Assessment.date),
        (ChildField.events, EntryFieldNumber.Event.day),
        (ChildField.guardianTalks, EntryFieldNumber.Talk.date),
        (ChildField.confirmations, EntryFieldNumber.Confirmation.date),
    ]

    /// The warnings of one entry of such a collection; of any other there are none.
    ///
    /// - Parameter value: what stands in a field of the entry.
    static func checks(
        in field: Field, on today: CalendarDay?, value: (Int) -> Value
    ) -> [Warning] {
        guard let (collection, day) = happened.first(where: { $0.collection == field.number }),
            field.isChilds(collection)
        else { return [] }
        var warnings: [Warning] = []
        if let today, let written = CalendarDay(value(day)), written > today {
            warnings.append(Warning(collection, entryField: day, .dayToCome))
        }
        return warnings + (collection == ChildField.assessments ? answers(value) : [])
    }

    private static func answers(_ value: (Int) -> Value) -> [Warning] {
        let sheet = Optional(value(EntryFieldNumber.Assessment.sheet)).code
        guard let answers = AssessmentAnswers(value(EntryFieldNumber.Assessment.answers)),
            let sheet = AssessmentSheets.sheet(sheet)
        else { return [] }
        let found = AssessmentResult(sheet, answers)
        var matters: [WarningMatter] = []
        if !found.unfit.isEmpty { matters.append(.unfitAnswers(found.unfit)) }
        if !found.missing.isEmpty, found.triggers.isEmpty, !sheet.bands.isEmpty {
            matters.append(.missingAnswers(found.missing.map(\.number)))
        }
        return matters.map {
            Warning(
                ChildField.assessments, entryField: EntryFieldNumber.Assessment.answers, $0)
        }
    }
}
