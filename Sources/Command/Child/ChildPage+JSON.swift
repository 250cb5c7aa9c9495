import Casework
import Node
import Records
import Wire

extension ChildPage {
    /// The file for programs.
    var json: JSON {
        .object(
            view.json.merging([
                "code": .string(file.named.id.code), "name": .string(summary.name),
                "unit": .string(names.unit(file.working.unit)),
                "unitId": .string(file.working.unit.description),
                "age": summary.age(on: names.today).map { JSON($0) } ?? .null,
                "inUse": .string(file.working.id.code), "files": .array(file.all.map { json($0) }),
                "derived": .array(derived.map { .string($0[names.language]) }),
                "due": .array(open.map { .object($0.about) }),
                "sections": .array(
                    sections.map { $0.json(on: names.today, names.language) }),
                "conflicts": .array(
                    conflicts.map { .string($0.name) } + fileConflicts.map { .string($0.name) }),
            ]) { $1 })
    }

    private func json(_ other: OpenRecord) -> JSON {
        [
            "code": .string(other.id.code), "unit": .string(names.unit(other.unit)),
            "open": .bool(!isClosed && file.united.openFiles.contains(other.id)),
        ]
    }
}
