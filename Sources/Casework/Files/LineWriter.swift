import Records

/// Writes the fields of a record as lines of a view.
struct LineWriter {
    let record: Record
    let values: ValueWriter

    /// The line of a field; nil for a collection, and where there is nothing to say.
    func line(_ field: Field, _ warnings: [Warning]) -> FileView.Line? {
        guard !field.isCollection else { return nil }
        let texts = texts(of: field)
        guard !texts.isEmpty || !warnings.isEmpty else { return nil }
        let isConflicted = record[.field(field.number)]?.isConflicted ?? false
        var acting: String?
        if isConflicted, field.rule.isHard {
            acting = record.acting(field).map { values.text($0, field) } ?? ""
        }
        let isSealed = !values.opensSealed && record.holdsSealed(field)
        return FileView.Line(
            field: field, texts: texts, isConflicted: isConflicted, acting: acting,
            isSealed: isSealed,
            warnings: isSealed ? warnings.filter { !$0.matter.repeatsValue } : warnings)
    }

    private func texts(of field: Field) -> [String] {
        if field.isSet { return record.facts(of: field.number).map { values.text($0, field) } }
        let state = record[.field(field.number)]
        let sides = state?.isConflicted == true ? state?.sides.map(\.value) : nil
        return (sides ?? record.values(of: field.number)).map { values.text($0, field) }
    }
}
