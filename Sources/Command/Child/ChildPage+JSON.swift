import Casework
import Node
import Records
import Wire

extension ChildPage {
    /// The file for programs.
    var json: JSON {
        [
            "code": .string(file.named.id.code), "name": .string(summary.name),
            "unit": .string(names.unit(file.working.unit)),
            "unitId": .string(file.working.unit.description),
            "age": summary.age(on: names.today).map { JSON($0) } ?? .null,
            "inUse": .string(file.working.id.code),
            "files": .array(
                file.all.map { other in
                    [
                        "code": .string(other.id.code), "unit": .string(names.unit(other.unit)),
                        "open": .bool(!isClosed && file.united.openFiles.contains(other.id)),
                    ]
                }), "fields": .array(view.lines.map { json($0) }),
            "collections": .array(view.collections.map { json($0) }),
            "derived": .array(derived.map { .string($0[names.language]) }),
            "conflicts": .array(
                conflicts.map { .string($0.name) } + fileConflicts.map { .string($0.name) }),
        ]
    }

    private func json(_ line: FileView.Line) -> JSON {
        [
            "number": JSON(line.field.number), "name": .string(line.field.name),
            "label": .string(line.field.label[names.language]),
            "values": .array(line.texts.map { .string($0) }),
            "conflicted": .bool(line.isConflicted), "acting": JSON(line.acting),
            "sealed": .bool(line.isSealed), "warnings": names.json(line.warnings),
        ]
    }

    private func json(_ collection: FileView.Collection) -> JSON {
        [
            "number": JSON(collection.field.number), "name": .string(collection.field.name),
            "label": .string(collection.field.label[names.language]), "past": JSON(collection.past),
            "entries": .array(collection.entries.map { json($0) }),
        ]
    }

    private func json(_ item: FileView.Item) -> JSON {
        var fields: [String: JSON] = [:]
        for (field, text) in item.fields { fields[field.name] = .string(text) }
        return [
            "entry": .string(item.id.dot.code),
            "corrects": JSON(item.corrects.map { $0.dot.code }),
            "editedAgainstRemoval": .bool(item.isEditedAgainstRemoval), "fields": .object(fields),
            "warnings": names.json(item.warnings),
        ]
    }
}
