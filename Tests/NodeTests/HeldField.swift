import Casework
import Records
import Testing

/// A field of a form, and of which kind of record the form is.
struct HeldField: CustomTestStringConvertible, Sendable {
    let kind: RecordKind
    let field: Field

    private static let kinds: [RecordKind: String] = [
        .child: "child", .family: "family", .unit: "unit", .register: "register",
    ]

    /// As tables of tests name it: `child.visits`.
    var name: String { "\(Self.kinds[kind] ?? "?").\(field.name)" }

    var testDescription: String { name }

    /// The fields of all forms, form by form.
    static let all = Forms.all.flatMap { form in
        form.fields.map { HeldField(kind: form.kind, field: $0) }
    }

    /// Those whose items people enter one by one.
    static let byHand = all.filter { $0.field.holdsItems && $0.field.upkeep != .byProgram }

    /// Those that only the program writes, also where they hold a single value.
    static let byProgram = all.filter { $0.field.upkeep == .byProgram }
}
