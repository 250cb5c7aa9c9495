import ArgumentParser
import Casework
import Node

/// Shows what is known of a unit: names, rules, links, roster.
struct UnitShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording(
            "查看单位资料和人员名册", "Show what is known of a unit, and its roster"
        ).chosen,
        discussion: Wording(
            "名册用 hamlet entry correct 单位 人员名册 更正,离任写“止”。",
            "The roster is corrected by `hamlet entry correct UNIT roster`; who leaves a post gets "
                + "a last day."
        ).chosen)

    @Argument(help: .unit) var unit: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let page = try UnitPage(try names.tree.find(unit), node, names)
        context.print(page.json) { page.write(to: &$0) }
    }
}
