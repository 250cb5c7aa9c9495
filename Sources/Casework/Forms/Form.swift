package import Records

/// What a kind of record may hold. Forms are data, and compiled in; that their numbers and names
/// are distinct, and none of them forbidden, the tests see to.
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

    /// - Parameter isOfOffices: whether such records are what offices say of themselves.
    init(
        kind: RecordKind, version: Int, label: Wording, fields: [Field], isOfOffices: Bool = false
    ) {
        self.kind = kind
        self.version = version
        self.label = label
        self.fields = (isOfOffices ? fields.map { $0.ofOffice() } : fields)
            .sorted { $0.number < $1.number }
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
        guard case .entry = cell else { return self[cell.field] }
        return self[cell.field]?.entryField(of: cell)
    }

    /// What an entry of a collection, or an element of a set, may hold, as a form of its own: the
    /// numbers of its fields, and so their labels, are others.
    package func items(of field: Field) -> Form {
        Form(kind: kind, version: version, label: field.label, fields: field.itemFields)
    }

    /// Whether the role may read what stands in a cell; of an entry, its collection decides too.
    package func mayRead(_ cell: Cell, as role: FormRole) -> Bool {
        [self[cell.field], field(of: cell)].allSatisfy {
            $0?.access.readers.contains(role) ?? true
        }
    }

    /// Whether the role may open what is sealed in a cell; an outsider opens nothing.
    package func mayOpen(_ cell: Cell, as role: FormRole) -> Bool {
        role != .assessor && mayRead(cell, as: role)
    }

    /// Whether an operation is about what travels before everything else.
    package func isUrgent(_ operation: Operation) -> Bool {
        operation.field.flatMap { self[$0] }?.isUrgent ?? false
    }

    /// Whether a change is about something sealed: then so is what its writer says of it.
    package func seals(_ change: Change) -> Bool {
        change.operations.contains { operation in
            operation.field.flatMap { self[$0] }?.sensitivity == .sealed
        }
    }

    /// How a cell acts while people disagree about it; soft where the form knows nothing of it.
    package func rule(for cell: Cell) -> ConflictRule { field(of: cell)?.rule ?? .soft }
}
