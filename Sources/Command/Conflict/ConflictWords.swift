import Casework
import Node
import Records
import Wire

/// Tells about conflicts, one at a time.
struct ConflictWords {
    let names: Names

    private var language: Language { names.language }
    private var nothing: String { Wording("(空)", "(nothing)")[language] }

    func label(_ conflict: CellConflict) -> String {
        Forms.form(of: conflict.conflict.kind)?.label(of: conflict.conflict.cell)[language]
            ?? "\(conflict.conflict.cell.field)"
    }

    /// A value of the conflicted cell as text; by a general word what is sealed, or not for the
    /// reader's role.
    func text(_ value: Value, of conflict: CellConflict) -> String {
        guard value != .null else { return nothing }
        let (form, cell) = (Forms.form(of: conflict.conflict.kind), conflict.conflict.cell)
        guard let field = form?.field(of: cell) else { return "…" }
        guard form?.mayRead(cell, as: names.roles.reader(in: conflict.unit)) == true else {
            return CodeList.sealedWording[language]
        }
        return field.text(of: value, in: language)
    }

    static let heads = [
        Wording("分歧", "conflict"), Wording("姓名", "name"), Wording("单位", "unit"),
        Wording("字段", "field"), Wording("各种说法", "what people wrote"), Wording("暂按", "acting"),
        Wording("", ""),
    ]

    func cells(_ conflict: CellConflict) -> [String] {
        let sides = conflict.conflict.sides.map { text($0.value, of: conflict) }
        let acting = conflict.conflict.acting.map { text($0, of: conflict) } ?? ""
        var marks: [Wording] = []
        if conflict.conflict.rule.isHard { marks.append(Wording("硬", "hard")) }
        if conflict.conflict.isDisputedResolution {
            marks.append(Wording("裁决不一", "decided differently"))
        }
        return [
            conflict.name, conflict.subject, names.unit(conflict.unit), label(conflict),
            DisplayWidth.cut(sides.joined(separator: " ‖ "), to: 44), acting,
            marks.map { $0[language] }.joined(separator: language.separator),
        ]
    }

    func json(_ conflict: CellConflict) -> JSON {
        [
            "name": .string(conflict.name), "kind": .string(ConflictKind.value.rawValue),
            "subject": .string(conflict.subject), "unit": .string(names.unit(conflict.unit)),
            "unitId": .string(conflict.unit.description),
            "files": .array(conflict.files.map { .string($0.code) }),
            "field": JSON(conflict.conflict.cell.field), "label": .string(label(conflict)),
            "hard": .bool(conflict.conflict.rule.isHard),
            "disputedResolution": .bool(conflict.conflict.isDisputedResolution),
            "values": .array(conflict.conflict.sides.map { .string(text($0.value, of: conflict)) }),
            "base": .array(conflict.conflict.base.map { .string(text($0, of: conflict)) }),
            "acting": JSON(conflict.conflict.acting.map { text($0, of: conflict) }),
        ]
    }

    func json(_ conflict: FileConflict) -> JSON {
        [
            "name": .string(conflict.name),
            "kind": .string(ConflictKind(conflict.conflict).rawValue),
            "message": .string(conflict.conflict.wording[language]),
            "children": .array(conflict.children.map { ChildRow(child: $0, names: names).json }),
        ]
    }

    /// With what can be decided about it.
    func json(_ conflict: FileConflict, _ fitting: [FileChoice]) -> JSON {
        guard case .object(let short) = json(conflict) else { return .null }
        let choices = fitting.map { choice -> JSON in
            ["option": .string(choice.option), "meaning": .string(choice.wording[language])]
        }
        return .object(short.merging(["choices": .array(choices)]) { $1 })
    }

    func write(_ conflict: FileConflict, to page: inout Page) {
        page.line("\(conflict.name)  " + ConflictKind(conflict.conflict).wording[language])
        page.line(conflict.conflict.wording, indent: 2)
        var table = TextTable()
        for child in conflict.children {
            let summary = child.summary
            table.row([
                child.record.code, summary.name, names.unit(child.unit),
                summary.birthDay?.description ?? "", summary.guardian,
                summary.identityNumbers.map { IdentityNumber.masked($0) }.joined(separator: " "),
            ])
        }
        page.table(table, indent: 4)
    }
}
