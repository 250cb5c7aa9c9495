import ArgumentParser
import Casework
import Node

/// Shows a report of a danger with what was done about it.
struct ReportShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看危险报告和处置经过", "Show a danger and what was done about it").chosen,
        discussion: Wording(
            "加 --reason 打开保密内容;每次打开都会记录在档案中。",
            "With --reason sealed items are opened; every opening is itself recorded in the file."
        ).chosen)

    @Argument(help: .report) var report: String

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let page = try ReportPage(try node.report(report), node, names, opening: reason)
        context.tell(reason, opened: page.opening)
        context.print(page.json) { page.write(to: &$0) }
    }
}

extension ArgumentHelp {
    /// How a report of a danger is named in arguments.
    static var report: ArgumentHelp {
        .words(
            "报告编号(见 report list);儿童只有一份未办结时可用姓名",
            "the report's code, as `report list` shows it, or the name of a child with one open",
            value: "report")
    }
}
