import ArgumentParser
import Casework
import Node

/// Gives a problem to whoever is to clear it.
struct ProblemAssign: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: Wording("交办", "Give a problem to whoever is to clear it").chosen,
        discussion: Wording(
            "例:hamlet problem assign 岩温 1 部门=民政 承办人=罗芳 工作日=5",
            "Example: hamlet problem assign 岩温 1 department=5 person=罗芳 working_days=5"
        ).chosen)

    @OptionGroup var place: ProblemPlace

    @OptionGroup var given: WrittenItem

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try place.write(context, Wording("已交办", "assigned")) { open in
            try open.node.assignProblem(
                place.number, of: open.file, given.fields.written, reason: given.reason)
        }
    }
}
