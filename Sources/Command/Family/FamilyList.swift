import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the families.
struct FamilyList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出家庭档案", "List the families' records").chosen)

    @OptionGroup var filter: UnitFilter

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.units(node, names)
        let families = try node.families().filter { units?.contains($0.unit) != false }
        let total = Wording(
            "共\(families.count)户。", families.count.counted("family", "families") + ".")
        let list = ListTable(
            Wording("家庭档案", "Families"), Self.heads, rightAligned: [4, 5], notes: [total]
        ) { families.map { cells($0, names) } }
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            ["families": .array(families.map { json($0, names) }), "count": JSON(families.count)])
    }

    private static let heads = [
        Wording("编号", "code"), Wording("户主", "head"), Wording("单位", "unit"),
        Wording("电话", "telephone"), Wording("儿童", "children"), Wording("分歧", "conflicts"),
    ]

    private func cells(_ family: KnownFamily, _ names: Names) -> [String] {
        let conflicts = family.summary.hardConflicts + family.summary.softConflicts
        return [
            family.record.code, family.summary.head, names.unit(family.unit),
            family.summary.phone, String(family.summary.children.count),
            conflicts == 0 ? "" : String(conflicts),
        ]
    }

    private func json(_ family: KnownFamily, _ names: Names) -> JSON {
        [
            "code": .string(family.record.code), "head": .string(family.summary.head),
            "unit": .string(names.unit(family.unit)), "unitId": .string(family.unit.description),
            "phone": .string(family.summary.phone),
            "children": .array(family.summary.children.map { .string($0.code) }),
            "hardConflicts": JSON(family.summary.hardConflicts),
            "softConflicts": JSON(family.summary.softConflicts),
        ]
    }
}
