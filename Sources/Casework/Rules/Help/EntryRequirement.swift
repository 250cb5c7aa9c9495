package import Records

/// What a step of an entry asks: a code is written only by some roles, only together with other
/// fields, perhaps not by the person who began the entry. Data, as clocks are (M38, M41).
package struct EntryRequirement: Hashable, Sendable {
    let kind: RecordKind
    let collection: Int
    /// The field whose new value takes the step.
    let field: Int
    /// The codes that are the step.
    let codes: [Int]
    /// Fields that must be filled then.
    let needs: [Int]
    /// Who may take the step.
    let roles: [FormRole]
    /// Whether another person than the one who began the entry takes it.
    package let needsSecondPerson: Bool

    init(
        _ field: Int, _ codes: [Int], of collection: Int, in kind: RecordKind = .child,
        needs: [Int] = [], by roles: [FormRole] = [.worker, .supervisor, .administrator],
        secondPerson: Bool = false
    ) {
        self.kind = kind
        self.collection = collection
        self.field = field
        self.codes = codes
        self.needs = needs
        self.roles = roles
        needsSecondPerson = secondPerson
    }

    /// The steps that a draft takes: those whose field it writes, and those that were taken and of
    /// which it writes what they needed.
    package static func taken(by draft: EntryDraft, in kind: RecordKind) -> [EntryRequirement] {
        EntryRequirements.all.filter { step in
            step.kind == kind && step.collection == draft.collection.number
                && ([step.field] + step.needs).contains(where: draft.written.contains)
                && step.codes.contains(Optional(draft.value(step.field)).code)
        }
    }

    /// Fails unless the role may take the step and the draft has what it asks.
    package func check(_ draft: EntryDraft, as role: FormRole) throws(FieldRefusal) {
        try check(role, writing: draft.value(field), in: draft.collection)
        for number in needs where draft.value(number) == .null {
            throw .missing(field: number)
        }
    }

    /// Fails unless the role may take every step that the operations take in entries that are
    /// there: also where a disagreement is decided, or a decision taken back.
    package static func check(
        _ operations: [Operation], in form: Form, as role: FormRole
    ) throws(FieldRefusal) {
        for operation in operations {
            guard case .write(.entry(let number, _, let field), let value, _) = operation,
                let collection = form[number]
            else { continue }
            for step in EntryRequirements.all
            where step.kind == form.kind && (step.collection, step.field) == (number, field)
                && step.codes.contains(Optional(value).code)
            {
                try step.check(role, writing: value, in: collection)
            }
        }
    }

    private func check(
        _ role: FormRole, writing value: Value, in collection: Field
    ) throws(FieldRefusal) {
        guard !roles.contains(role) else { return }
        let list = collection.entryFields.first { $0.number == field }?.codes
        let step = list?.label(Optional(value).code) ?? Wording("", "")
        throw .stepNotAllowed(field: self.collection, step, role)
    }
}
