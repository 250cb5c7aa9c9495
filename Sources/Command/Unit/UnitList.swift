import ArgumentParser
import Casework
import Node
import Wire

/// Shows the tree of units with what each holds.
struct UnitList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出单位及其儿童数、分歧和联络情况", "Show the units and how each stands").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let rows = try node.unitStandings().map { UnitRow(standing: $0) }
        try context.list(["units": .array(rows.map { $0.json })], of: node) { page in
            var table = TextTable(
                [
                    Wording("单位", "unit"), Wording("代码", "code"), Wording("级别", "level"),
                    Wording("儿童", "children"), Wording("分歧", "conflicts"),
                    Wording("缺岗", "unfilled"), Wording("最近联络", "last heard"),
                ], rightAligned: [3, 4, 5])
            for row in rows {
                table.row(row.cells(in: context.language, now: node.environment.now()))
            }
            page.table(table)
        }
    }
}
