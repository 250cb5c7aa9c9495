import ArgumentParser
import Casework
import Node

/// Shows a conflict with its sides and who wrote what, knowing what; between files with what they
/// agree and differ in.
struct ConflictShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording("查看一个分歧的来龙去脉", "Show one conflict with all that helps to decide").chosen,
        discussion: Wording(
            "加 --reason 打开保密内容;每次打开都会记录在档案中。",
            "With --reason sealed items are opened; every opening is itself recorded in the file."
        ).chosen)

    @Argument(help: .conflict) var name: String

    @Option(
        help: .words("打开保密内容的理由", "why the sealed items are opened", value: "text"))
    var reason: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let all = try node.conflicts()
        if let files = all.files(name) {
            try show(files, node, names, context)
        } else {
            guard let cell = all.cell(name) else { throw NodeError.unknownConflict(name) }
            try show(cell, node, names, context)
        }
    }

    private func show(
        _ files: FileConflict, _ node: Node, _ names: Names, _ context: Context
    ) throws {
        let opening = try CommandFailure.refusing(itemsOf: ChildField.readings) {
            try reason.flatMap { try node.openSealed(files, reason: $0) }
        }
        context.tell(reason, opened: opening)
        let page = FileConflictPage(
            try node.detail(of: files, context.language), names, opening)
        context.print(page.json) {
            page.write(to: &$0)
            if page.mayOpen { ConflictWords(names: names).writeHint(to: &$0) }
            page.writeChoices(to: &$0)
        }
    }

    private func show(
        _ cell: CellConflict, _ node: Node, _ names: Names, _ context: Context
    ) throws {
        let opening = try CommandFailure.refusing(itemsOf: ChildField.readings) {
            try reason.flatMap { try node.openSealed(cell, reason: $0) }
        }
        context.tell(reason, opened: opening)
        let page = ConflictPage(
            detail: try node.detail(of: cell, context.language), names: names,
            opening: opening)
        context.print(page.json) {
            page.write(to: &$0)
            if page.mayOpen { ConflictWords(names: names).writeHint(to: &$0) }
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
