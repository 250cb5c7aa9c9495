import ArgumentParser
import Casework
import Node
import Wire

/// Lists children.
struct ChildList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出儿童", "List the children").chosen)

    @Option(
        help: .words(
            "只列该单位及其下级", "only of this unit and those below it", value: "unit"))
    var unit: String?

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
        let category = try category.map { try Self.code($0, in: CodeLists.category) }
        let risk = try risk.map { try Self.code($0, in: CodeLists.risk) }
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try unit.map { Set(try node.units(atOrBelow: names.tree.find($0).id)) }
        let children = try node.unitedChildren().filter { child in
            let summary = child.summary
            return (closed || !summary.isClosed) && units?.contains(child.unit) != false
                && category.map(summary.categories.contains) != false
                && risk.map { summary.risk == $0 } != false
                && (!overdue || summary.overdueDays(on: names.today) > 0)
                && text.map(child.mentions) != false
        }
        context.print([
            "children": .array(children.map { ChildRow(child: $0, names: names).json }),
            "count": JSON(children.count),
        ]) { page in
            var table = TextTable(ChildRow.heads, rightAligned: [3])
            table.rows(of: children) { ChildRow(child: $0, names: names).cells }
            page.table(table)
            page.line(
                "共\(children.count)名。", children.count.counted("child", "children") + ".")
        }
    }

    private static func code(_ text: String, in list: CodeList) throws -> Int {
        if let found = list.find(text) { return found.code.number }
        let known = list.codes.filter { !$0.isSealed }.map(\.label)
        throw CommandFailure.usage(
            Wording(
                "没有“\(text)”,可用:\(known.map(\.chinese).joined(separator: "、"))",
                "no “\(text)” here; one of: \(known.map(\.english).joined(separator: ", "))"))
    }
}
