import Casework
import Node
import Records

/// How the items of collections and sets are told.
extension Names {
    /// A field by number, name and label, for programs.
    func json(_ field: Field) -> [String: JSON] {
        [
            "number": JSON(field.number), "name": .string(field.name),
            "label": .string(field.label[language]),
        ]
    }

    /// How many items a field has, and how many it had.
    func count(_ items: FileView.Collection) -> Wording {
        let (count, past, label) = (items.entries.count, items.past, items.field.label)
        return Wording(
            "\(label.chinese):\(count)条" + (past > 0 ? "(另有\(past)条已更正或撤下)" : ""),
            "\(label.english): \(count)" + (past > 0 ? " (\(past) corrected or taken out)" : ""))
    }

    /// Writes an item in one line, with what should be looked at below it.
    func write(_ item: FileView.Item, form: Form, to page: inout Page) {
        page.line("\(item.number)  \(text(item))\(marks(item))", indent: 4)
        for warning in item.warnings { page.line(text(warning, form: form), indent: 7) }
    }

    /// What stands in an item, but for one field.
    func text(_ item: FileView.Item, without number: Int? = nil) -> String {
        item.fields.filter { $0.field.number != number }
            .map { "\($0.field.label[language]) \($0.text)" }
            .joined(separator: language.separator)
    }

    /// What a person should decide about an item, behind its line; empty if nothing.
    func marks(_ item: FileView.Item) -> String {
        marked(item).map { " ← " + $0[language] }.joined()
    }

    /// What a person should decide about an item.
    func marked(_ item: FileView.Item) -> [Wording] {
        var marks: [Wording] = []
        if item.isConflicted { marks.append(Wording("有分歧", "people disagree")) }
        if item.hasRival {
            marks.append(Wording("同一条有两份更正", "another correction of the same stands beside it"))
        }
        if item.isEditedAgainstRemoval {
            marks.append(Wording("有人撤下、有人续写", "taken out by one, written by another"))
        }
        return marks
    }

    /// An item for programs.
    func json(_ item: FileView.Item, form: Form) -> [String: JSON] {
        var fields: [String: JSON] = [:]
        for (field, text) in item.fields { fields[field.name] = .string(text) }
        return [
            "number": JSON(item.number), "entry": .string(item.written.code),
            "corrects": JSON(item.corrects.map { $0.dot.code }),
            "correctedTwice": .bool(item.hasRival), "conflicted": .bool(item.isConflicted),
            "editedAgainstRemoval": .bool(item.isEditedAgainstRemoval),
            "fields": .object(fields), "warnings": json(item.warnings, form: form),
        ]
    }
}
