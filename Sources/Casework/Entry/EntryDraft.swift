package import Records

/// An entry of a collection before it is added.
package struct EntryDraft: Sendable {
    /// The field of the form that the entry goes into.
    package let collection: Field
    /// The entry that this one corrects.
    package let corrects: EntryID?
    private var values: [Int: Value] = [:]
    /// In the order of writing; also those of texts that were then written over.
    package private(set) var warnings: [Warning] = []

    /// Begins an empty entry that corrects none.
    package init(_ collection: Field) {
        self.collection = collection
        corrects = nil
    }

    /// Begins with what the corrected entry says.
    package init(_ collection: Field, correcting entry: Entry) {
        self.collection = collection
        corrects = entry.id
        for field in collection.entryFields {
            let value = entry.value(field.number)
            if value != .null { values[field.number] = value }
        }
    }

    /// Sets a field of the entry to what a person wrote; blank takes it away.
    package mutating func set(_ number: Int, to written: String) throws(FieldRefusal) {
        guard let field = field(number) else { throw .unknownField(String(number)) }
        let parsed = try field.parse(written)
        warnings += parsed.warnings.map {
            Warning(collection.number, entryField: number, $0.matter)
        }
        set(number, to: parsed.value)
    }

    /// Sets a field of the entry by any of its names.
    package mutating func set(named name: String, to written: String) throws(FieldRefusal) {
        try set(try collection.entryField(named: name).number, to: written)
    }

    /// Sets a field of the entry to a value as it is, unchecked; null takes it away.
    package mutating func set(_ number: Int, to value: Value) {
        values[number] = value == .null ? nil : value
    }

    /// What the field is set to; null if it is not.
    package func value(_ number: Int) -> Value { values[number] ?? .null }

    /// The fields of the entry, sorted by number; refused without those that it needs.
    package func finished() throws(FieldRefusal) -> [EntryField] {
        guard collection.isCollection else { throw .isNotCollection(field: collection.number) }
        for field in collection.entryFields where field.isRequired {
            guard values[field.number] != nil else { throw .missing(field: field.number) }
        }
        return values.keys.sorted().map { EntryField($0, value($0)) }
    }

    private func field(_ number: Int) -> Field? {
        collection.entryFields.first { $0.number == number }
    }
}

extension Field {
    /// Finds a field of the collection's entries by number, English name, label or another name.
    package func entryField(named written: String) throws(FieldRefusal) -> Field {
        let key = WrittenText.key(written)
        let found = entryFields.first { field in
            field.allNames.contains { WrittenText.key($0) == key } || String(field.number) == key
        }
        if let found { return found }
        if let subject = ForbiddenFields.subject(of: written) {
            throw .forbiddenField(written, subject)
        }
        throw .unknownField(written)
    }
}

extension Form {
    /// Finds a field as `field(named:)` does, or says why there is none.
    package func require(_ written: String) throws(FieldRefusal) -> Field {
        if let field = field(named: written) { return field }
        if let subject = ForbiddenFields.subject(of: written) {
            throw .forbiddenField(written, subject)
        }
        throw .unknownField(written)
    }

    /// Fails unless the role may write the field.
    package func check(_ field: Field, isWritableBy role: FormRole) throws(FieldRefusal) {
        guard field.access.writers.contains(role) else {
            throw .notAllowed(field: field.number, role)
        }
    }

    /// Fails unless the role may write all that the operations are about. What only a newer form
    /// has, nobody is kept from.
    package func check(
        _ operations: [Operation], areWritableBy role: FormRole
    ) throws(FieldRefusal) {
        for operation in operations {
            let number: Int
            switch operation {
            case .write(let cell, _, _): number = cell.field
            case .add(let collection, _, _), .remove(let collection, _, _, _): number = collection
            case .unknown: continue
            }
            if let field = self[number] { try check(field, isWritableBy: role) }
        }
    }
}
