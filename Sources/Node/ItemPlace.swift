package import Casework
import Records

/// A field that holds items, in the form of one kind of record.
package struct ItemPlace: Sendable {
    /// That of the records in which the field stands.
    package let form: Form
    /// A collection or a set of that form.
    package let field: Field

    /// Describes a field of a form that has it.
    package init(_ form: Form, _ field: Field) {
        self.form = form
        self.field = field
    }

    /// Those of a record's items that report a danger which is not closed.
    func openDangers(of record: Records.Record) -> Set<ItemID> {
        guard DangerPlace(form.kind)?.reports == field.number else { return [] }
        return Set(
            record.dangerReports.filter { $0.isDanger && !$0.isClosed }
                .map { .entry($0.entry.id) })
    }
}
