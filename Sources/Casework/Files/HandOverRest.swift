package import Records

/// What of a child's file does not go along when it is handed over to another tree: how many facts
/// there are of each kind, for whoever hands it over.
package struct HandOverRest: Hashable, Sendable {
    /// Facts that are sealed, by their field, by their code or by what their words say.
    package private(set) var sealed = 0
    /// Facts in fields that only this tree knows.
    package private(set) var own = 0

    package init() {}

    /// The operation as it can stand in another tree; nil if nothing of it can.
    ///
    /// - Parameter role: what it may not read is left out, and not counted.
    package mutating func handed(_ operation: Operation, by role: FormRole) -> Operation? {
        switch operation {
        case .write(let cell, let value, _):
            handed(value, in: cell, role).map { .write(cell, $0, replacing: []) }
        case .add(let collection, let fields, _):
            handed(fields, of: collection, role)
                .map { .add(collection: collection, fields: $0, corrects: nil) }
        case .remove, .unknown: nil
        }
    }

    private mutating func handed(_ value: Value, in cell: Cell, _ role: FormRole) -> Value? {
        guard let field = Forms.child.field(of: cell) else {
            if value != .null { own += 1 }
            return nil
        }
        guard !field.namesThisTree, Forms.child.mayRead(cell, as: role) else { return nil }
        let kept = field.unsealed(value, in: cell)
        if kept != value, value != .null { sealed += 1 }
        return kept
    }

    private mutating func handed(
        _ fields: [EntryField], of collection: Int, _ role: FormRole
    ) -> [EntryField]? {
        guard let field = Forms.child[collection] else {
            own += 1
            return nil
        }
        guard field.upkeep != .byProgram, field.access.readers.contains(role) else { return nil }
        guard field.sensitivity != .sealed else {
            sealed += 1
            return nil
        }
        return handed(fields, among: field.entryFields, role)
    }

    private mutating func handed(
        _ fields: [EntryField], among known: [Field], _ role: FormRole
    ) -> [EntryField]? {
        var kept: [EntryField] = []
        for entry in fields {
            guard let field = known.first(where: { $0.number == entry.number }) else {
                own += 1
                continue
            }
            guard !field.namesThisTree, field.access.readers.contains(role) else { continue }
            guard field.isSealed(entry.value) else {
                kept.append(entry)
                continue
            }
            sealed += 1
            // Without what it is about, the rest would still say that there is such a thing.
            if field.isRequired { return nil }
        }
        return kept.isEmpty ? nil : kept
    }
}

extension Field {
    /// Whether its values are units or records, of which another tree has none.
    fileprivate var namesThisTree: Bool {
        switch type {
        case .unit, .record: true
        default: false
        }
    }

    /// What of a value may stand in clear; nil if nothing may. Of an element whose words alone are
    /// sealed, the element and its days.
    fileprivate func unsealed(_ value: Value, in cell: Cell) -> Value? {
        if sensitivity == .sealed { return nil }
        switch cell {
        case .field: return isSealed(value) ? nil : value
        case .element(_, let code):
            if isSealed(.integer(Int64(code))) { return nil }
            guard isSealed(value) else { return value }
            guard code != CodeList.unlisted, let fact = SetFact(value) else { return nil }
            return SetFact(from: fact.from, to: fact.to).value
        // It would name an entry by where it stands in this tree.
        case .entry: return nil
        }
    }
}
