package import Casework
package import Records
package import Wire

/// What a person may read of what the node hands out whole, as the tree stood when it was asked
/// for: of children in lists, and of conflicts.
package struct Reader: Sendable {
    private let roles: PersonRoles

    init(_ roles: PersonRoles) {
        self.roles = roles
    }

    /// How many reports of dangers to a child are open, as far as the person may know of them.
    package func openReports(of child: KnownChild) -> Int {
        let role = roles.reader(in: child.unit)
        guard Forms.child.mayRead(.field(ChildForm.reports), as: role) else { return 0 }
        return child.summary.openReports
    }

    /// Whether the person may read a field in one of the units at least.
    package func mayRead(_ field: Field, inSomeOf units: [Identifier]) -> Bool {
        units.contains { field.access.readers.contains(roles.reader(in: $0)) }
    }

    /// A value of a conflicted cell as text; by a general word what is sealed and not opened, or
    /// not for the person's role.
    package func text(
        _ value: Value, of conflict: CellConflict, _ language: Language, _ opening: SealedOpening?
    ) -> String {
        let cell = conflict.conflict.cell
        guard let form = conflict.form, let field = form.field(of: cell) else { return "…" }
        guard form.mayRead(cell, as: roles.reader(in: conflict.unit)) else {
            return CodeList.sealedWording[language]
        }
        let isOpened = opening?.covers(conflict.files) == true && mayOpen(conflict)
        return field.text(of: value, in: language, opensSealed: isOpened)
    }

    /// Whether the person may open what is sealed on the sides of a conflict.
    package func mayOpen(_ conflict: CellConflict) -> Bool {
        let role = roles.reader(in: conflict.unit)
        return conflict.form?.mayOpen(conflict.conflict.cell, as: role) == true
    }

    /// Whether the person may open what is sealed in a field of all files of a conflict.
    package func mayOpen(_ field: Field, of detail: FileConflictDetail) -> Bool {
        detail.sides.allSatisfy { side in
            Forms.child.mayOpen(.field(field.number), as: roles.reader(in: side.child.unit))
        }
    }

    /// Sets the files of a conflict side by side, as far as the person may read them.
    ///
    /// - Parameters:
    ///   - opening: that of this conflict; of another it opens nothing.
    ///   - day: the day to judge ages by.
    ///   - form: as the reader's node sees it.
    ///   - unitName: what people call a unit.
    package func comparison(
        of detail: FileConflictDetail, on day: CalendarDay, _ language: Language,
        _ opening: SealedOpening?, form: Form, unitName: @escaping (Identifier) -> String
    ) -> FileComparison {
        let sealed = detail.sides.filter { !$0.file.record.sealedFields(of: form).isEmpty }
        return FileComparison(
            detail.sides.map { side in
                .init(side.file.record, as: roles.reader(in: side.child.unit))
            }, on: day, language,
            opensSealed: opening?.covers(sealed.map(\.child.record)) == true, form: form,
            unitName: unitName)
    }
}
