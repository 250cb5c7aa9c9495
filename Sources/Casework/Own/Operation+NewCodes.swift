import Records

extension Operation {
    /// The codes that the operation writes where they do not stand yet.
    ///
    /// - Parameters:
    ///   - form: says in which cells codes stand.
    ///   - record: as it is before; nil for a new one.
    func newCodes(in form: Form, on record: Record?) -> [Int] {
        switch self {
        case .write(.element(let field, let code), let value, _):
            let stands = record?[.element(field, code)]?.hasLive { $0.value != .null } == true
            return value == .null || stands ? [] : [code]
        case .write(let cell, .integer(let code), _) where form.field(of: cell)?.codes != nil:
            let stands = record?[cell]?.hasLive { $0.value == .integer(code) } == true
            return stands ? [] : [Int(clamping: code)]
        case .add(let collection, let fields, let corrects):
            let before = record?.entries(of: collection).first { $0.id == corrects }
            let coded = form[collection]?.entryFields.filter { $0.codes != nil } ?? []
            return fields.filter { field in
                coded.contains { $0.number == field.number }
                    && before?.value(field.number) != field.value
            }.map { Optional($0.value).code }
        case .write, .remove, .unknown: return []
        }
    }
}
