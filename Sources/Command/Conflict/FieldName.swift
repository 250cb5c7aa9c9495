import Casework
import Records

/// A field of children's files as people name it: by number, name or label; one of an entry behind
/// its collection and a slash.
struct FieldName {
    private let field: Int
    private let inner: Int?

    /// - Parameter form: of children's files.
    init(_ text: String, in form: Form = Forms.child) throws(FieldRefusal) {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        // Some labels hold a slash themselves.
        guard form.field(named: text) == nil, parts.count == 2,
            let collection = form.field(named: parts[0]), collection.isCollection
        else {
            (field, inner) = (try form.require(text).number, nil)
            return
        }
        let key = parts[1].lowercased()
        let found = collection.entryFields.first { field in
            let names = [field.name, field.label.chinese, field.label.english] + field.otherNames
            return String(field.number) == key || names.contains { $0.lowercased() == key }
        }
        guard let found else { throw .unknownField(text) }
        (field, inner) = (collection.number, found.number)
    }

    /// Whether a cell of such a record is the field's. A collection alone names no cell.
    func names(_ cell: Cell, of kind: RecordKind) -> Bool {
        guard kind == .child, cell.field == field else { return false }
        if case .entry(_, _, let number) = cell { return number == inner }
        return inner == nil
    }
}
