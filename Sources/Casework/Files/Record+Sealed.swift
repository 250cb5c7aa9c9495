package import Records

extension Record {
    /// Whether something stands in the field that is shown only with role and reason: in a sealed
    /// field, or by a sealed code.
    package func holdsSealed(_ field: Field) -> Bool {
        if field.sensitivity == .sealed {
            return !values(of: field.number).isEmpty || !entries(of: field.number).isEmpty
        }
        guard let codes = field.codes else { return false }
        let held =
            field.isSet
            ? facts(of: field.number).map(\.code)
            : values(of: field.number).map { Optional($0).code }
        return held.contains { codes[$0]?.isSealed == true }
    }
}
