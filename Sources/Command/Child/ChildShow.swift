import ArgumentParser
import Casework
import Node

/// Shows a child's file.
struct ChildShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看儿童档案", "Show a child's file").chosen,
        discussion: Wording(
            "加 --reason 打开保密内容;每次打开都会记录在档案中。",
            "With --reason sealed items are opened; every opening is itself recorded in the file."
        ).chosen)

    @Argument(help: .child) var child: String

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let page = try ChildPage(file, node, names, opening: reason)
        context.tell(reason, opened: page.view.seen.opening)
        context.print(page.json) { page.write(to: &$0) }
    }
}
