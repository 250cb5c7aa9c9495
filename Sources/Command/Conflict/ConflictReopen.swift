import ArgumentParser
import Casework
import Node
import Records

/// Takes a decision back.
struct ConflictReopen: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: Wording("撤回裁决,恢复各种说法", "Take a decision back: the sides stand again").chosen,
        discussion: Wording(
            """
            字段写作 编号/字段,例如 7K3QX-12-2/风险等级;档案之间写作 编号+编号;结案后的档案写作 编号!。\
            没有裁决可撤时,撤回留待以后的说明。
            """,
            """
            A field is named CODE/FIELD, such as 7K3QX-12-2/risk; files are named CODE+CODE, a \
            closed file that was written to CODE!. Where nothing was decided, the notes of \
            --later are taken back.
            """
        ).chosen)

    @Argument(help: .conflict) var name: String

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let dots = try node.reopen(name, reason: reason)
        context.print(["name": .string(name), "changes": .array(dots.map { .string($0.code) })]) {
            $0.line("已撤回,\(name) 可以重新裁决。", "\(name) is open again.")
        }
    }
}
