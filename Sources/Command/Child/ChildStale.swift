import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists the children in whose files something has not been confirmed for too long.
struct ChildStale: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "stale",
        abstract: Wording(
            "列出超过一个走访周期未核实的档案", "List the files with something unconfirmed for too long"
        ).chosen)

    @Option(
        help: .words(
            "只列该单位及其下级(默认本单位)", "of this unit and those below (by default this machine's)",
            value: "unit"))
    var unit: String?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.find(unit)
        let stale = try context.working("正在核对", "looking through the files") {
            try node.staleChildren(of: try node.units(atOrBelow: root))
        }
        let total = Wording(
            "共\(stale.count)名。", stale.count.counted("child", "children") + ".")
        let list = ListTable(
            Wording("需核实的档案", "Files to be confirmed"), Self.heads, notes: [total]
        ) { stale.map { cells($0, names) } }
        try context.list(
            list, sheet, noting: root, node, names,
            ["children": .array(stale.map { json($0, names) }), "count": JSON(stale.count)])
    }

    private static let heads = [
        Wording("编号", "code"), Wording("姓名", "name"), Wording("单位", "unit"),
        Wording("需核实(最近核实)", "to be confirmed (last)"),
    ]

    private func cells(_ one: StaleChild, _ names: Names) -> [String] {
        let sections = one.sections.map { $0.wording[names.language] }
        return [
            one.child.record.code, one.child.summary.name, names.unit(one.child.unit),
            sections.joined(separator: names.language.separator),
        ]
    }

    private func json(_ one: StaleChild, _ names: Names) -> JSON {
        [
            "code": .string(one.child.record.code), "name": .string(one.child.summary.name),
            "unit": .string(names.unit(one.child.unit)),
            "unitId": .string(one.child.unit.description),
            "sections": .array(
                one.sections.map { $0.json(on: names.today, names.language) }),
        ]
    }
}
