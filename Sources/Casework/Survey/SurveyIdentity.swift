import Records

/// By what a row or a file says whose it is: name, birth date, identity number and guardian, as
/// they were written, readable or not. Where nothing stands, nothing stands in the other either; so
/// a table that says little finds its own files again.
struct SurveyIdentity: Hashable {
    private let texts: [String]

    private static let fields = [
        ChildField.name, ChildField.birthDate, ChildField.identityNumber, ChildField.guardianName,
    ]

    init(_ entry: SurveyEntry) {
        texts = Self.fields.map { Self.key(entry[$0]?.value) }
    }

    /// What the file says is read as the cell that an export would write, so that a disagreement
    /// compares like any other text.
    init(_ record: Record) {
        texts = Self.fields.map { number in
            guard let field = Forms.child[number] else { return "" }
            let text = SurveyText.text(of: field, in: record, opensSealed: true)
            return Self.key((try? field.parse(text))?.value)
        }
    }

    private static func key(_ value: Value?) -> String {
        switch value {
        case .text(let text): PersonName.key(text)
        case .day: CalendarDay(value)?.description ?? ""
        default: ""
        }
    }
}
