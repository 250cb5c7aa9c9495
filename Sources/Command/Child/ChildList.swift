import ArgumentParser
import Casework
import Node
import Wire

/// Lists children.
struct ChildList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出儿童", "List the children").chosen)

    @Argument(
        help: .words("按文字查找,同 --text", "those with this text, as by --text", value: "text"))
    var words: String?

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

    @Option(help: .words("只列该责任人的", "only those whom this worker looks after", value: "name"))
    var worker: String?

    @Option(help: .words("只列该网格的", "only of this grid", value: "grid"))
    var grid: String?

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
        let units = try filter.units(node, names).map { Set($0) }
        let homes = try residence.map { try node.units(atOrBelow: names.tree.find($0).id) }
        let (worker, grid) = (worker.map(WrittenText.key), grid.map(WrittenText.key))
        let texts = [words, text].compactMap { $0 }
        let children = try node.unitedChildren().filter { child in
            let summary = child.summary
            return (closed || !summary.isClosed) && units?.contains(child.unit) != false
                && homes.map { summary.lives(in: $0, keptBy: child.unit) } != false
                && category.map(summary.categories.contains) != false
                && risk.map { summary.risk == $0 } != false
                && worker.map { WrittenText.key(summary.worker) == $0 } != false
                && grid.map { WrittenText.key(summary.grid) == $0 } != false
                && (!overdue || summary.overdueDays(on: names.today) > 0)
                && texts.allSatisfy(child.mentions)
        }
        try context.list(
            [
                "children": .array(children.map { ChildRow(child: $0, names: names).json }),
                "count": JSON(children.count),
            ], of: node
        ) { Self.write(children, names, to: &$0) }
    }

    private static func write(_ children: [KnownChild], _ names: Names, to page: inout Page) {
        var table = TextTable(ChildRow.heads, rightAligned: [3])
        table.rows(of: children) { ChildRow(child: $0, names: names).cells }
        page.table(table)
        page.line("共\(children.count)名。", children.count.counted("child", "children") + ".")
    }
}
