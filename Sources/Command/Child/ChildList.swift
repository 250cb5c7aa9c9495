import ArgumentParser
import Casework
import Node
import Wire

/// Lists children.
struct ChildList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出儿童", "List the children").chosen)

    @OptionGroup var filter: UnitFilter

    @Option(
        help: .words(
            "只列常住在该单位及其下级的(M02),不论由谁建档",
            "only those who live in this unit or below it, whoever keeps the file", value: "unit"))
    var residence: String?

    @Option(help: .words("只列该困境类型", "only of this category", value: "category"))
    var category: String?

    @Option(help: .words("只列该风险等级", "only of this risk level", value: "risk"))
    var risk: String?

    @Flag(help: .words("只列走访逾期的", "only those whose visit is overdue"))
    var overdue = false

    @Flag(help: .words("也列已结案的", "also closed files"))
    var closed = false

    @Option(
        help: .words(
            "按姓名、监护人、电话、身份证号码或编号中的文字查找",
            "those with this text in name, guardian, telephone, identity number or code",
            value: "text"))
    var text: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let category = try category.map { try CodeLists.category.require($0) }
        let risk = try risk.map { try CodeLists.risk.require($0) }
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.units(node, names)
        let homes = try residence.map { try node.units(atOrBelow: names.tree.find($0).id) }
        let rows = try node.unitedChildren().filter { child in
            let summary = child.summary
            return (closed || !summary.isClosed) && units?.contains(child.unit) != false
                && homes.map { summary.lives(in: $0, keptBy: child.unit) } != false
                && category.map(summary.categories.contains) != false
                && risk.map { summary.risk == $0 } != false
                && (!overdue || summary.overdueDays(on: names.today) > 0)
                && text.map(child.mentions) != false
        }.map { ChildRow(child: $0, names: names) }
        let dangers = try node.dangers()
        context.print([
            "children": .array(rows.map(\.json)), "count": JSON(rows.count),
            "dangers": dangers.json,
        ]) { page in
            dangers.write(to: &page)
            var table = TextTable(ChildRow.heads, rightAligned: [3])
            for row in rows { table.row(row.cells) }
            page.table(table)
            page.line("共\(rows.count)名。", rows.count.counted("child", "children") + ".")
        }
    }
}
