package import Records

extension Record {
    /// Whether something stands in the field that is shown only with role and reason: in a sealed
    /// field, by a sealed code, or in a text that says what only such a code may say.
    package func holdsSealed(_ field: Field) -> Bool {
        if field.isSet {
            return facts(of: field.number).contains { field.isSealed(element: $0.code, $0.fact) }
        }
        if field.isCollection {
            return field.sensitivity == .sealed && !entries(of: field.number).isEmpty
        }
        return values(of: field.number).contains { field.isSealed($0) }
    }
}
