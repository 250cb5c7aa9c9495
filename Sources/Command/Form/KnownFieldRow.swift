import Casework
import Node
import Wire

/// A field that an office defined, in a table or for programs.
struct KnownFieldRow: ListRow {
    let known: KnownField
    let names: Names

    private var own: OwnField { known.own }
    private var language: Language { names.language }

    static let heads = [
        Wording("编号", "no."), Wording("英文名", "name"), Wording("名称", "label"),
        Wording("档案", "record"), Wording("类型", "type"), Wording("代码表", "code list"),
        Wording("单位", "unit"), Wording("起", "from"), Wording("止", "to"), Wording("", ""),
    ]

    var cells: [String] {
        [
            String(own.number), known.field?.name ?? own.name,
            (known.field?.label ?? own.labels.label)[language], record, type, own.list,
            names.unit(known.unit), own.labels.from?.description ?? "",
            own.labels.end?.description ?? "",
            own.labels.mark(refused: known.refusal, isOpen: known.isOpen)[language],
        ]
    }

    private var record: String { CodeLists.ownRecord.label(max(own.record, 1))[language] }

    private var type: String { CodeLists.ownType.label(own.type)[language] }

    var json: JSON { .object(fields) }

    /// What the table says, for programs.
    var fields: [String: JSON] {
        [
            "number": JSON(own.number), "name": .string(known.field?.name ?? own.name),
            "label": .string((known.field?.label ?? own.labels.label)[language]),
            "record": .string(record), "type": .string(type), "list": .string(own.list),
            "personal": .bool(own.keeping != 1), "unit": .string(names.unit(known.unit)),
            "unitId": .string(known.unit.description),
            "from": JSON(own.labels.from?.description), "to": JSON(own.labels.end?.description),
            "open": .bool(known.isOpen),
            "refused": JSON(known.refusal?.wording[language]),
        ]
    }
}
