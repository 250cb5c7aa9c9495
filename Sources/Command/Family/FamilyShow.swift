import ArgumentParser
import Casework
import Node

/// Shows a family's record.
struct FamilyShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看家庭档案", "Show a family's record").chosen)

    @Argument(help: .family) var family: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let page = try FamilyPage(try node.family(family), node, names)
        context.print(page.json) { page.write(to: &$0) }
    }
}
