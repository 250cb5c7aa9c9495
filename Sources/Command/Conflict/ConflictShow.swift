import ArgumentParser
import Casework
import Node

/// Shows a conflict with its sides and who wrote what, knowing what; between files with what they
/// agree and differ in.
struct ConflictShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看一个分歧的来龙去脉", "Show one conflict with all that helps to decide").chosen)

    @Argument(help: .conflict) var name: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let all = try node.conflicts()
        if let files = all.files(name) {
            let page = FileConflictPage(try node.detail(of: files, context.language), names)
            context.print(page.json) {
                page.write(to: &$0)
                page.writeChoices(to: &$0)
            }
        } else {
            guard let cell = all.cell(name) else { throw NodeError.unknownConflict(name) }
            let page = ConflictPage(
                detail: try node.detail(of: cell, context.language), names: names)
            context.print(page.json) { page.write(to: &$0) }
        }
    }
}

extension ArgumentHelp {
    /// How a conflict is named in arguments.
    static var conflict: ArgumentHelp {
        .words(
            "分歧的名称(见 conflict list)", "the conflict's name, as `conflict list` shows it",
            value: "name")
    }
}
