import Casework
import Node
import Records
import Wire

/// Tells about conflicts, one at a time.
struct ConflictWords {
    let names: Names
    /// Nil while nothing is opened.
    var opening: SealedOpening?

    private var language: Language { names.language }
    private var nothing: String { Wording("(空)", "(nothing)")[language] }

    func label(_ conflict: CellConflict) -> String {
        conflict.form?.label(of: conflict.conflict.cell)[language]
            ?? "\(conflict.conflict.cell.field)"
    }

    /// A value of the conflicted cell as text; by a general word what is sealed, or not for the
    /// reader's role.
    func text(_ value: Value, of conflict: CellConflict) -> String {
        value == .null ? nothing : names.reader.text(value, of: conflict, language, opening)
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
        marks += conflict.notes.map { note in
            let short = DisplayWidth.cut(note, to: 24)
            return Wording("待议:\(short)", "for later: \(short)")
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
            "later": .array(conflict.notes.map { .string($0) }),
        ]
    }

    func json(_ conflict: FileConflict) -> JSON {
        [
            "name": .string(conflict.name),
            "kind": .string(ConflictKind(conflict.conflict).rawValue),
            "message": .string(conflict.conflict.wording[language]),
            "children": .array(conflict.children.map { ChildRow(child: $0, names: names).json }),
            "later": .array(conflict.notes.map { .string($0) }),
        ]
    }

    /// How what is sealed is opened, where it may be.
    func writeHint(to page: inout Page) {
        page.line(
            "保密内容:加 --reason 理由 打开,每次打开都会记录在档案中",
            "what is sealed is opened with --reason WHY; every opening is recorded in the file",
            indent: 2)
    }

    /// What people call the conflict, and what it is about.
    func writeName(of conflict: FileConflict, to page: inout Page) {
        page.line("\(conflict.name)  " + ConflictKind(conflict.conflict).wording[language])
    }

    func write(_ conflict: FileConflict, to page: inout Page) {
        writeName(of: conflict, to: &page)
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
        for note in conflict.notes { page.line("待议:\(note)", "for later: \(note)", indent: 4) }
    }
}
