package import Records

/// A child with what the village's archives say of it (M07).
package struct ArchivedChild: Sendable {
    /// The file that goes by a code.
    package let file: Dot
    /// What people call the unit that keeps it.
    package let unitName: String
    /// The file's, or that of all files of the child seen as one.
    package let record: Record
    /// By the rule of the unit.
    package let summary: ChildSummary
    /// The family's, and its name; nil where none is here.
    package let family: (file: Dot, record: Record)?
    /// In what role it is read.
    package let role: FormRole
    /// As the reader's node sees them.
    let forms: FormBook

    package init(
        file: Dot, unitName: String, record: Record, summary: ChildSummary,
        family: (file: Dot, record: Record)?, role: FormRole, forms: FormBook = .builtIn
    ) {
        self.file = file
        self.unitName = unitName
        self.record = record
        self.summary = summary
        self.family = family
        self.role = role
        self.forms = forms
    }

    /// Whether the child or its family receives the minimum allowance or support for the destitute,
    /// or is in the category of poor families.
    var isPoor: Bool {
        let own = record.currentFacts(of: ChildField.benefits).map(\.code)
        let shared = family?.record.currentFacts(of: FamilyForm.benefits).map(\.code) ?? []
        return summary.categories.contains(Category.poorFamily)
            || (own + shared).contains(where: Benefit.ofPoorFamilies.contains)
    }

    /// Whether guardianship is absent or improper, nobody acts as guardian, the family hardly can,
    /// or someone had to speak to it.
    var isOfProblemFamily: Bool {
        let guardianship = Forms.child[ChildField.guardianship].map { record.acting($0).code }
        let capacity = Forms.family[FamilyForm.capacity].flatMap { field in
            family.map { $0.record.acting(field).code }
        }
        return summary.categories.contains(Category.improperGuardianship)
            || guardianship == Guardianship.nobody
            || capacity.map(FamilyCapacity.weak.contains) ?? false
            || holds(ChildField.guardianTalks)
    }

    /// Whether someone assessed, planned, followed up or acted beyond the visits.
    var isCase: Bool {
        Forms.child.fields.contains { field in
            field.isCollection && field.upkeep != .byProgram && field.sensitivity < .sealed
                && Self.caseWork.contains(field.number) && holds(field.number)
        }
    }

    /// The numbers of what is done for a child: problems, help, guardianship, following up.
    private static let caseWork = 80...ChildField.guardianTalks

    func holds(_ collection: Int) -> Bool {
        record.entries(of: collection).contains(where: \.isCurrent)
    }
}
