package import Records

extension RecordEdits {
    private static let checked = [
        ChildField.identityNumber, ChildField.birthDate, ChildField.sex,
    ]

    /// What is doubtful in a child's file once it is edited beyond the new values by themselves:
    /// what is needed and was emptied; identity number, birth date and sex beside each other, and
    /// beside the day on which they are written. Nothing of what the edit leaves as it was: old
    /// doubts stand where the file is shown.
    package func doubts(on day: CalendarDay) -> [Warning] {
        guard form.kind == .child else { return [] }
        let emptied = form.fields.filter { $0.isRequired && written($0.number) == .null }
        return emptied.map { Warning($0.number, .emptied) } + identityDoubts(on: day)
    }

    private func identityDoubts(on day: CalendarDay) -> [Warning] {
        guard Self.checked.contains(where: { written($0) != nil }) else { return [] }
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
