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
            names.unit(known.unit), own.labels.from?.description ?? "", end, mark,
        ]
    }

    /// A definition that was taken out was never to be used: it has no day of its own.
    private var end: String {
        guard let to = own.labels.to, to != .earliest else { return "" }
        return to.description
    }

    private var record: String { CodeLists.ownRecord.label(max(own.record, 1))[language] }

    private var type: String { CodeLists.ownType.label(own.type)[language] }

    private var mark: String {
        if let refusal = known.refusal {
            return Wording("不采用:", "not used: ")[language] + refusal.wording[language]
        }
        return known.isOpen ? "" : Wording("不在使用期", "not in use")[language]
    }

    var json: JSON { .object(fields) }

    /// What the table says, for programs.
    var fields: [String: JSON] {
        [
            "number": JSON(own.number), "name": .string(known.field?.name ?? own.name),
            "label": .string((known.field?.label ?? own.labels.label)[language]),
            "record": .string(record), "type": .string(type), "list": .string(own.list),
            "personal": .bool(own.keeping != 1), "unit": .string(names.unit(known.unit)),
            "unitId": .string(known.unit.description),
            "from": JSON(own.labels.from?.description), "to": JSON(end.isEmpty ? nil : end),
            "open": .bool(known.isOpen),
            "refused": JSON(known.refusal?.wording[language]),
        ]
    }
}
