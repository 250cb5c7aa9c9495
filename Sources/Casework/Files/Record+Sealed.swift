package import Records

extension Record {
    /// Whether something stands in the field that is shown only with role and reason: in a sealed
    /// field, by a sealed code, or in a text that says what only such a code may say. Of a
    /// collection every entry counts, also those taken out or corrected: changes still say them.
    package func holdsSealed(_ field: Field) -> Bool {
        if field.isSet {
            return facts(of: field.number).contains { element in
                let basis = element.fact.basis.map(Value.text) ?? .null
                return field.isSealed(element: element.code, element.fact) || field.isSealed(basis)
            }
        }
        if field.isCollection {
            let entries = entries(of: field.number)
            if field.sensitivity == .sealed { return !entries.isEmpty }
            return entries.flatMap(\.cells).contains { state in
                let inner = field.entryFields.first { $0.number == state.cell.entryField }
                return state.hasLive { inner?.isSealed($0.value) == true }
            }
        }
        return values(of: field.number).contains { field.isSealed($0) }
    }
}

extension Cell {
    /// The number of the field within an entry; nil elsewhere.
    fileprivate var entryField: Int? {
        if case .entry(_, _, let number) = self { number } else { nil }
    }
}
