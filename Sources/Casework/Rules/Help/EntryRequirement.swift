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

    /// The steps that a draft takes: those whose field it writes.
    package static func taken(by draft: EntryDraft, in kind: RecordKind) -> [EntryRequirement] {
        EntryRequirements.all.filter { step in
            step.kind == kind && step.collection == draft.collection.number
                && draft.written.contains(step.field)
                && step.codes.contains(Optional(draft.value(step.field)).code)
        }
    }

    /// Fails unless the role may take the step and the draft has what it asks.
    package func check(_ draft: EntryDraft, as role: FormRole) throws(FieldRefusal) {
        guard roles.contains(role) else {
            let list = draft.collection.entryFields.first { $0.number == field }?.codes
            let step = list?.label(Optional(draft.value(field)).code) ?? Wording("", "")
            throw .stepNotAllowed(field: collection, step, role)
        }
        for number in needs where draft.value(number) == .null {
            throw .missing(field: number)
        }
    }
}
