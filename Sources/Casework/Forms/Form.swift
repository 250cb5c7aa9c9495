package import Records

/// What a kind of record may hold. Forms are data: the built-in ones are compiled in, and a county
/// may add fields, which are validated like these.
package struct Form: Hashable, Sendable {
    /// Which records the form is for.
    package let kind: RecordKind
    /// Grows with every field that is added.
    package let version: Int
    /// What people call such a record.
    package let label: Wording
    /// Sorted by number.
    package let fields: [Field]
    private let byNumber: [Int: Int]
    private let byName: [String: Int]

    /// Fails on two fields with one number or one name, and on a field that must not exist.
    package init(
        kind: RecordKind, version: Int, label: Wording, fields: [Field]
    ) throws(FormError) {
        self.init(unchecked: kind, version: version, label: label, fields: fields)
        _ = try validated()
    }

    /// The built-in forms are checked by tests instead of at every start.
    init(unchecked kind: RecordKind, version: Int, label: Wording, fields: [Field]) {
        self.kind = kind
        self.version = version
        self.label = label
        self.fields = fields.sorted { $0.number < $1.number }
        var byNumber: [Int: Int] = [:]
        var byName: [String: Int] = [:]
        for (place, field) in self.fields.enumerated() {
            byNumber[field.number] = place
            for name in field.allNames { byName[WrittenText.key(name)] = place }
        }
        self.byNumber = byNumber
        self.byName = byName
    }

    /// The field of a number; nil if the form has none.
    package subscript(number: Int) -> Field? { byNumber[number].map { fields[$0] } }

    /// Finds a field by its number, its English name, its label or another name of it, in any
    /// width.
    package func field(named written: String) -> Field? {
        let key = WrittenText.key(written)
        if let place = byName[key] { return fields[place] }
        return Int(key).flatMap { self[$0] }
    }

    /// The field that a cell belongs to: in an entry, the field within it.
    package func field(of cell: Cell) -> Field? {
        guard case .entry(_, _, let inner) = cell else { return self[cell.field] }
        return self[cell.field]?.entryFields.first { $0.number == inner }
    }

    /// What an entry of a collection, or an element of a set, may hold, as a form of its own: the
    /// numbers of its fields, and so their labels, are others.
    package func items(of field: Field) -> Form {
        Form(unchecked: kind, version: version, label: field.label, fields: field.itemFields)
    }

    /// Whether the role may read what stands in a cell; of an entry, its collection decides too.
    package func mayRead(_ cell: Cell, as role: FormRole) -> Bool {
        [self[cell.field], field(of: cell)].allSatisfy {
            $0?.access.readers.contains(role) ?? true
        }
    }

    /// How a cell acts while people disagree about it; soft where the form knows nothing of it.
    package func rule(for cell: Cell) -> ConflictRule { field(of: cell)?.rule ?? .soft }

    /// The form with the fields that a unit adds; fails as `init` does.
    package func adding(_ added: [Field]) throws(FormError) -> Form {
        try Self.checkNames(fields + added)
        try Self.checkSubjects(added)
        return Form(unchecked: kind, version: version, label: label, fields: fields + added)
    }

    /// Checks numbers, names and what must not be a field (domain section 3).
    package func validated() throws(FormError) -> Form {
        try Self.checkNames(fields)
        try Self.checkSubjects(fields)
        return self
    }

    private static func checkNames(_ fields: [Field]) throws(FormError) {
        var numbers: Set<Int> = []
        var names: [String: Int] = [:]
        for field in fields {
            guard field.number > 0 else { throw .number(field.number) }
            guard numbers.insert(field.number).inserted else { throw .repeatedNumber(field.number) }
            for name in field.allNames {
                let other = names.updateValue(field.number, forKey: WrittenText.key(name))
                guard other ?? field.number == field.number else { throw .repeatedName(name) }
            }
            try checkNames(field.entryFields)
        }
    }

    private static func checkSubjects(_ fields: [Field]) throws(FormError) {
        for field in fields {
            for name in field.allNames {
                guard let subject = ForbiddenFields.subject(of: name) else { continue }
                throw .forbidden(name: name, subject)
            }
            try checkCodes(of: field)
            try checkSubjects(field.entryFields)
        }
    }

    /// A list must not smuggle in what a field may not hold.
    private static func checkCodes(of field: Field) throws(FormError) {
        for code in field.codes?.codes ?? [] where !code.isSealed {
            for name in [code.label.chinese, code.label.english] + code.otherNames {
                if let subject = ForbiddenFields.subject(ofCode: name) {
                    throw .forbidden(name: name, subject)
                }
            }
        }
    }
}
