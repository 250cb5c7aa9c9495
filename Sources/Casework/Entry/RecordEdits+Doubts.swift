package import Records

extension RecordEdits {
    private static let checked = [
        ChildField.identityNumber, ChildField.birthDate, ChildField.sex,
    ]

    /// What does not fit together in a child's file once it is edited: identity number, birth date
    /// and sex beside each other, and beside the day on which they are written. Nothing if the edit
    /// leaves all three as they were: old doubts stand where the file is shown.
    package func doubts(on day: CalendarDay) -> [Warning] {
        guard form.kind == .child, Self.checked.contains(where: { written($0) != nil }) else {
            return []
        }
        let identity = ChildDoubts.Identity(
            identityNumber: text(ChildField.identityNumber),
            birthDate: CalendarDay(value(ChildField.birthDate)), sex: code(ChildField.sex))
        return ChildDoubts.crossChecks(identity) + ChildDoubts.ageChecks(identity, on: day)
    }

    /// What the edit writes into a field; nil if it leaves it.
    package func written(_ number: Int) -> Value? {
        for case .write(.field(number), let value, _) in operations { return value }
        return nil
    }

    private func text(_ number: Int) -> String? {
        if case .text(let text) = value(number) { text } else { nil }
    }

    private func code(_ number: Int) -> Int? {
        if case .integer(let code) = value(number) { Int(clamping: code) } else { nil }
    }

    /// What a field says afterwards; null while people disagree about it.
    private func value(_ number: Int) -> Value {
        written(number) ?? record?[.field(number)]?.settledValue ?? .null
    }
}
