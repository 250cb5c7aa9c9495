import ArgumentParser
import Casework
import Node

/// Puts a problem on the list of a child or a unit.
struct ProblemAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("登记一个问题", "Enter a problem").chosen,
        discussion: Wording(
            """
            例:hamlet problem add 岩温 问题=屋顶漏雨 类别=居住安全 部门=民政。不写日期时,发现和收到都是今天;\
            期限从收到之日起算3个工作日,另写“工作日”“限期”或“排查批次”的从其规定。
            """,
            """
            Example: hamlet problem add 岩温 what=… kind=6 department=5. Without other days it was \
            found and received today; it is due three working days after receipt, unless \
            working_days, due or a campaign says otherwise.
            """
        ).chosen)

    @Argument(help: .problemRecord) var record: String

    @Argument(help: .setting) var fields: [Setting] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try OpenItems(record, ProblemPlace.collection, context, begins: true)
        let written = try open.refusing {
            let written =
                try fields.isEmpty
                ? open.ask(context, then: Wording("登记这个问题?", "Enter this problem?"))
                : fields.written
            return try open.node.addProblem(written, to: open.file)
        }
        try open.tell(
            written, context,
            Wording("问题已登记在档案 \(open.code)。", "The problem is on the list of \(open.code)."))
    }
}
