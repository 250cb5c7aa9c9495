import ArgumentParser
import Casework
import Node

/// Shows a family's record.
struct FamilyShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看家庭档案", "Show a family's record").chosen,
        discussion: Wording(
            "加 --reason 打开保密内容;每次打开都会记录在档案中。",
            "With --reason sealed items are opened; every opening is itself recorded in the file."
        ).chosen)

    @Argument(help: .family) var family: String

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let page = try FamilyPage(try node.family(family), node, names, opening: reason)
        context.tell(reason, opened: page.opening)
        context.print(page.json) { page.write(to: &$0) }
    }
}
