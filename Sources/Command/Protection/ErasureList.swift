import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists what was erased.
struct ErasureList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出已删除的档案:编号、日期、依据、经办人",
            "List what was erased: code, day, ground, and by whom"
        ).chosen)

    @OptionGroup var filter: UnitFilter
    @OptionGroup var sheet: SheetOutput
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.units(node, names)
        let erasures = try node.erasures().filter { units?.contains($0.unit) ?? true }
        let nothing = Wording("没有删除过档案。", "Nothing was erased.")
        let list = ListTable(
            Wording("已删除的档案", "Erased records"), Self.heads,
            notes: erasures.isEmpty ? [nothing] : []
        ) { erasures.map { cells($0, names) } }
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["erasures": .array(erasures.map { json($0, names) })])
    }

    private static let heads = [
        Wording("日期", "day"), Wording("编号", "code"), Wording("类别", "kind"),
        Wording("单位", "unit"), Wording("依据", "ground"), Wording("经办人", "by"),
        Wording("说明", "note"), Wording("注意", "attention"),
    ]

    private func cells(_ erasure: KnownErasure, _ names: Names) -> [String] {
        let stone = erasure.tombstone
        return [
            stone.day?.description ?? "?", RecordCode(stone.record).description,
            stone.kind.wording[names.language], names.unit(erasure.unit),
            stone.groundWording[names.language], names.person(erasure.author), stone.note,
            erasure.isWrittenAfter
                ? Wording("删除后又有填写", "written to afterwards")[names.language] : "",
        ]
    }

    private func json(_ erasure: KnownErasure, _ names: Names) -> JSON {
        let stone = erasure.tombstone
        return [
            "code": .string(RecordCode(stone.record).description),
            "kind": .string(stone.kind.wording[names.language]),
            "day": JSON(stone.day?.description), "unit": .string(names.unit(erasure.unit)),
            "unitId": .string(erasure.unit.description),
            "ground": .string(stone.groundWording[names.language]),
            "by": .object(names.json(erasure.author)), "note": .string(stone.note),
            "changes": JSON(stone.changes), "writtenAfter": .bool(erasure.isWrittenAfter),
        ]
    }
}
