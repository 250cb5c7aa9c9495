package import Records

/// An item of a field before it is written: an entry of a collection, or an element of a set with
/// what is said of it.
package struct EntryDraft: Sendable {
    /// The field of the form that the item goes into.
    package let collection: Field
    /// The item that this one corrects.
    package let corrects: ItemID?
    private var values: [Int: Value] = [:]
    /// The fields that were set, each once, in the order of writing.
    package private(set) var written: [Int] = []
    /// In the order of writing; also those of texts that were then written over.
    package private(set) var warnings: [Warning] = []

    /// Begins an empty item that corrects none.
    package init(_ collection: Field) {
        self.collection = collection
        corrects = nil
    }

    /// Begins with what the corrected entry says.
    package init(_ collection: Field, correcting entry: Entry) {
        self.collection = collection
        corrects = .entry(entry.id)
        for field in collection.entryFields {
            let value = entry.value(field.number)
            if value != .null { values[field.number] = value }
        }
    }

    /// Begins with what is said of the element.
    init(_ set: Field, correcting element: ParsedText.Element) {
        collection = set
        corrects = .element(element.code)
        values = element.itemValues
    }

    /// Sets a field of the item to what a person wrote; blank takes it away.
    package mutating func set(_ number: Int, to written: String) throws(FieldRefusal) {
        guard let field = field(number) else { throw .unknownField(String(number)) }
        guard field.upkeep != .byProgram else { throw .notByHand(field: number) }
        let parsed = try field.parse(written)
        warnings += parsed.warnings.map {
            Warning(collection.number, entryField: number, $0.matter)
        }
        set(number, to: parsed.value)
    }

    /// Sets a field of the item by any of its names.
    package mutating func set(named name: String, to written: String) throws(FieldRefusal) {
        try set(try collection.itemField(named: name).number, to: written)
    }

    /// Sets a field of the item to a value as it is, unchecked; null takes it away.
    package mutating func set(_ number: Int, to value: Value) {
        values[number] = value == .null ? nil : value
        if !written.contains(number) { written.append(number) }
    }

    /// What the field is set to; null if it is not.
    package func value(_ number: Int) -> Value { values[number] ?? .null }

    /// The fields of the entry, sorted by number; refused without those that it needs.
    package func finished() throws(FieldRefusal) -> [EntryField] {
        guard collection.isCollection else { throw .isNotCollection(field: collection.number) }
        try requireFields()
        return values.keys.sorted().map { EntryField($0, value($0)) }
    }

    /// The element of the set; refused without a name, and with a day that is none: there is no
    /// place to keep it in.
    func element() throws(FieldRefusal) -> ParsedText.Element {
        try requireFields()
        let from = try day(ElementField.from)
        let to = try day(ElementField.to)
        let basis = text(ElementField.basis)
        let code = Optional(value(ElementField.code)).code
        guard code != CodeList.unlisted else {
            let words = [text(ElementField.code), basis.map { "(\($0))" }].compactMap { $0 }
            let fact = SetFact(from: from, to: to, basis: words.joined(separator: " "))
            return ParsedText.Element(CodeList.unlisted, fact)
        }
        return ParsedText.Element(code, SetFact(from: from, to: to, basis: basis))
    }

    private func requireFields() throws(FieldRefusal) {
        for field in collection.itemFields where field.isRequired {
            guard values[field.number] != nil else { throw .missing(field: field.number) }
        }
    }

    private func day(_ number: Int) throws(FieldRefusal) -> CalendarDay? {
        if let text = text(number) { throw .notADay(field: number, text) }
        return CalendarDay(value(number))
    }

    private func text(_ number: Int) -> String? {
        if case .text(let text) = value(number) { text } else { nil }
    }

    private func field(_ number: Int) -> Field? {
        collection.itemFields.first { $0.number == number }
    }
}

extension ParsedText.Element {
    /// What is said of the element by the numbers under which it is entered; what stands in no list
    /// is its own words.
    var itemValues: [Int: Value] {
        let isListed = code != CodeList.unlisted
        var values: [Int: Value] = [:]
        values[ElementField.code] =
            isListed ? .integer(Int64(code)) : .text(fact.basis ?? "")
        values[ElementField.from] = fact.from?.value
        values[ElementField.to] = fact.to?.value
        if isListed { values[ElementField.basis] = fact.basis.map(Value.text) }
        return values
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

    /// Fails unless the role may read the field.
    package func check(_ field: Field, isReadableBy role: FormRole) throws(FieldRefusal) {
        guard field.access.readers.contains(role) else {
            throw .mayNotRead(field: field.number, role)
        }
    }

    /// Fails unless people enter the field's items one by one.
    package func check(isEnteredByHand field: Field) throws(FieldRefusal) {
        guard field.holdsItems else { throw .isNotCollection(field: field.number) }
        guard field.upkeep != .byProgram else { throw .writtenByProgram(field: field.number) }
    }

    /// Fails unless the role may write all that the operations are about. What only a newer form
    /// has, nobody is kept from.
    package func check(
        _ operations: [Operation], areWritableBy role: FormRole
    ) throws(FieldRefusal) {
        for operation in operations {
            guard let field = operation.field.flatMap({ self[$0] }) else { continue }
            try check(field, isWritableBy: role)
        }
    }
}
