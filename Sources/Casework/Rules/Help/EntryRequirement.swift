package import Records

/// What a step of an entry asks: it is taken only by some roles, only together with other fields,
/// perhaps not by the person who began the entry. Data, as clocks are (M38, M41).
package struct EntryRequirement: Hashable, Sendable {
    let kind: RecordKind
    let collection: Int
    /// The field whose new value takes the step, and which values are the step.
    let test: EntryTest
    /// Fields that must be filled then.
    let needs: [Int]
    /// Who may take the step.
    let roles: [FormRole]
    /// Whether another person than the one who began the entry takes it.
    package let needsSecondPerson: Bool

    init(
        _ test: EntryTest, of collection: Int, in kind: RecordKind = .child,
        needs: [Int] = [], by roles: [FormRole] = [.worker, .supervisor, .administrator],
        secondPerson: Bool = false
    ) {
        self.kind = kind
        self.collection = collection
        self.test = test
        self.needs = needs
        self.roles = roles
        needsSecondPerson = secondPerson
    }

    /// The steps that a draft takes: those whose field it writes, and those that were taken and of
    /// which it writes what they needed.
    package static func taken(by draft: EntryDraft, in kind: RecordKind) -> [EntryRequirement] {
        EntryRequirements.all.filter { step in
            step.kind == kind && step.collection == draft.collection.number
                && ([step.test.field] + step.needs).contains(where: draft.written.contains)
                && step.test.isMet(by: draft.value(step.test.field))
        }
    }

    /// Fails unless the role may take the step and the draft has what it asks.
    package func check(_ draft: EntryDraft, as role: FormRole) throws(FieldRefusal) {
        try check(role, writing: draft.value(test.field), in: draft.collection)
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
            where step.kind == form.kind && (step.collection, step.test.field) == (number, field)
                && step.test.isMet(by: value)
            {
                try step.check(role, writing: value, in: collection)
            }
        }
    }

    private func check(
        _ role: FormRole, writing value: Value, in collection: Field
    ) throws(FieldRefusal) {
        guard !roles.contains(role) else { return }
        let field = collection.entryFields.first { $0.number == test.field }
        let step = field?.codes?.label(Optional(value).code) ?? field?.label ?? Wording("", "")
        throw .stepNotAllowed(field: self.collection, step, role)
    }
}
