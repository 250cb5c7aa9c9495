import ArgumentParser
import Casework
import Node

/// Shows a conflict with its base, its sides, and who wrote what, knowing what.
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
            let words = ConflictWords(names: names)
            let fitting = FileChoice.fitting(files)
            context.print(words.json(files, fitting)) { page in
                words.write(files, to: &page)
                for choice in fitting {
                    page.line("\(choice.option)  " + choice.wording[names.language], indent: 2)
                }
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
