package import Casework

/// A field that holds items, in the form of one kind of record.
package struct ItemPlace: Sendable {
    package let form: Form
    package let field: Field

    /// Whether the items are reports of dangers.
    var holdsReports: Bool { DangerPlace(form.kind)?.reports == field.number }
}
