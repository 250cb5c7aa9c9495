import Casework
import Records

/// A text that is planted in one field and stands nowhere else.
struct Canary {
    let form: Form
    let field: Field
    /// The field within an entry; nil where the field is no collection.
    let item: Field?

    /// Every field of files and registers in which people write texts.
    static let all = [Forms.child, Forms.family, Forms.register].flatMap { form -> [Canary] in
        form.fields.flatMap { field -> [Canary] in
            let items: [Field?] = field.isCollection ? field.entryFields.map(Optional.some) : [nil]
            return items.map { Canary(form: form, field: field, item: $0) }
        }
    }.filter(\.holdsText)

    var text: String {
        "z\(form.kind.rawValue)f\(field.number)" + (item.map { "i\($0.number)" } ?? "") + "z"
    }

    var isSealed: Bool { (item ?? field).sensitivity == .sealed }

    var holdsText: Bool {
        switch (item ?? field).type {
        case .text, .phone, .identityNumber: true
        default: false
        }
    }

    /// Whether the text may be shown to someone; outsiders see nothing but assigned files.
    func mayAppear(to role: FormRole, opened: Bool) -> Bool {
        let isReadable = [field, item].allSatisfy { $0?.access.readers.contains(role) ?? true }
        guard role == .assessor else { return isReadable && (!isSealed || opened) }
        return isReadable && !isSealed && form.kind == .child
    }
}

extension Form {
    /// What plants a text in every field, with a day and a code where an entry asks for such.
    func planting(on day: CalendarDay) -> [Operation] {
        fields.compactMap { field -> Operation? in
            guard field.isCollection else {
                let canary = Canary(form: self, field: field, item: nil)
                return canary.holdsText
                    ? .write(.field(field.number), .text(canary.text), replacing: []) : nil
            }
            let planted = field.entryFields.compactMap { item -> EntryField? in
                value(of: item, in: field, on: day).map { EntryField(item.number, $0) }
            }.sorted { $0.number < $1.number }
            return planted.isEmpty
                ? nil : .add(collection: field.number, fields: planted, corrects: nil)
        }
    }

    private func value(of item: Field, in field: Field, on day: CalendarDay) -> Value? {
        let canary = Canary(form: self, field: field, item: item)
        if canary.holdsText { return .text(canary.text) }
        switch item.type {
        case .day: return day.value
        case .code(let list): return list.codes.first.map { .integer(Int64($0.number)) }
        default: return nil
        }
    }
}
