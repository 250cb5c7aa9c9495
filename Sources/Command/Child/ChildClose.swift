import ArgumentParser
import Casework
import Node

/// Closes a child's file.
struct ChildClose: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: Wording("结案", "Close a child's file").chosen,
        discussion: Wording(
            "状态:迁出、结案、成年、死亡。可用 hamlet child edit 编号 档案状态=在册 重新开档。",
            """
            States: moved away, closed, of age, died. `hamlet child edit CODE status=open` opens \
            it again.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Option(help: .words("结案状态", "the state that ends it", value: "status"))
    var status: String

    @Option(help: .words("结案原因", "why", value: "text"))
    var reason: String

    @Option(help: .words("补充说明", "a note", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let dots = try CommandFailure.refusing(itemsOf: ChildField.closings) {
            try node.closeChild(file, status: status, reason: reason, note: note)
        }
        let page = WrittenPage(names: names, code: file.named.id.code, warnings: [])
        context.print(page.json(["closed": JSON(dots.count)])) {
            $0.line("档案 \(page.code) 已结案。", "The file \(page.code) is closed.")
            if dots.count > 1 {
                $0.line(
                    "该儿童的\(dots.count)份档案一并结案。", "All \(dots.count) files of the child are.")
            }
        }
    }
}
