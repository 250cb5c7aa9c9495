import Records

extension Field {
    /// Whether the field holds items that are entered one by one: the entries of a collection, or
    /// the elements of a set.
    package var holdsItems: Bool { isCollection || isSet }

    /// The fields of one item: those of an entry; of an element which it is, from when, to when and
    /// on what basis. None if the field holds one value.
    package var itemFields: [Field] {
        guard case .codeSet(let list) = type else { return entryFields }
        let fields = elementFields(list)
        return isOfOffice ? fields.map { $0.ofOffice() } : fields
    }

    private func elementFields(_ list: CodeList) -> [Field] {
        [
            Field(
                ElementField.code, "item", .code(list), label.chinese, label.english,
                names: [name] + otherNames, sensitivity: sensitivity, isRequired: true),
            Field(
                ElementField.from, "from", .day, "起", "from", names: ["起始日期"],
                sensitivity: sensitivity),
            Field(
                ElementField.to, "to", .day, "止", "to", names: ["终止日期"],
                sensitivity: sensitivity),
            Field(
                ElementField.basis, "basis", .text, "依据", "basis", sensitivity: sensitivity),
        ]
    }

    /// Finds a field of the field's items by number, English name, label or another name.
    package func itemField(named written: String) throws(FieldRefusal) -> Field {
        let key = WrittenText.key(written)
        let found = itemFields.first { field in
            field.allNames.contains { WrittenText.key($0) == key } || String(field.number) == key
        }
        if let found { return found }
        if let subject = ForbiddenFields.subject(of: written) {
            throw .forbiddenField(written, subject)
        }
        throw .unknownField(written)
    }
}
