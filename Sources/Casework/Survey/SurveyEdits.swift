import Records

/// The edits that bring a file to what a row says. A blank cell says nothing and leaves what is
/// there; in a new file a blank cell of a hard field is a statement of its own.
struct SurveyEdits {
    private(set) var edits: RecordEdits
    private(set) var changes: [FieldChange] = []
    private(set) var left: [Int] = []
    private let record: Record?

    init(_ entry: SurveyEntry, of record: Record?, form: Form) {
        edits = RecordEdits(form, of: record)
        self.record = record
        for value in entry.fields { apply(value.parsed, to: value.field) }
        if record == nil, let discovery = form[ChildField.discovery], entry[discovery.number] == nil
        {
            set(discovery, .value(.integer(Discovery.survey)))
        }
    }

    private mutating func apply(_ parsed: ParsedText, to field: Field) {
        guard !parsed.content.isBlank else {
            if record == nil, field.rule.isHard { edits.stateBlank(field) }
            return
        }
        guard let record else { return set(field, parsed.content) }
        let isShown = [false, true].contains { opensSealed in
            let shown = SurveyText.text(of: field, in: record, opensSealed: opensSealed)
            return (try? field.parse(shown))?.content == parsed.content
        }
        if isShown || knowsBetter(record, parsed.value, field) { return }
        if record[.field(field.number)]?.isConflicted == true { return left.append(field.number) }
        let before = edits.operations.count
        set(field, parsed.content)
        guard edits.operations.count > before else { return }
        let old = Wording { SurveyText.text(of: field, in: record, opensSealed: false, $0) }
        let new = Wording { newText(parsed, field, $0) }
        changes.append(FieldChange(field: field.number, old: old, new: new))
    }

    /// A decision that a person made is not asked for here, so nothing can be refused but a
    /// collection, and the headings give none.
    private mutating func set(_ field: Field, _ content: ParsedText.Content) {
        do { try edits.set(field, to: content) } catch { left.append(field.number) }
    }

    /// A number that lost its last digits says nothing that a whole one does not.
    private func knowsBetter(_ record: Record, _ value: Value, _ field: Field) -> Bool {
        guard case .identityNumber = field.type, case .text(let text) = value, text.hasSuffix("?")
        else { return false }
        let kept = text.prefix { $0 != "?" }
        return record.values(of: field.number).contains { Optional($0).text.hasPrefix(kept) }
    }

    private func newText(
        _ parsed: ParsedText, _ field: Field, _ language: Language
    ) -> String {
        switch parsed.content {
        case .value(let value): field.text(of: value, in: language)
        case .elements(let elements):
            elements.map { field.text(ofElement: $0.code, $0.fact, in: language) }
                .joined(separator: language.separator)
        }
    }
}
