package import Records

/// The built-in forms.
package enum Forms {
    package static let child = ChildForm.form
    package static let family = FamilyForm.form
    package static let unit = UnitForm.form
    package static let register = RegisterForm.form

    /// Sorted by kind.
    package static let all = [child, family, unit, register]

    /// The form of a kind; nil for kinds of a newer program.
    package static func form(of kind: RecordKind) -> Form? {
        switch kind {
        case .child: child
        case .family: family
        case .unit: unit
        case .register: register
        default: nil
        }
    }

    /// How a cell of a record acts while people disagree about it.
    package static func rule(for cell: Cell, of kind: RecordKind) -> ConflictRule {
        form(of: kind)?.rule(for: cell) ?? .soft
    }
}
