import ArgumentParser
import Casework
import Node
import Wire

/// Lists problems of children and offices.
struct ProblemList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出问题,默认列出尚未核验的", "List problems, those not yet verified by default"
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(
        help: .words("只列该状态:待处理、已交办、已办结、已核验", "only in this state", value: "state"))
    var state: String?

    @Option(help: .words("只列该排查批次的", "only of this campaign", value: "campaign"))
    var campaign: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let state = try state.map { try CodeLists.problemState.require($0) }
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.knownUnits(node, names)
        let found = try node.problems(
            ProblemFilter(units: Set(units), state: state, campaign: campaign))
        let rows = found.map { ProblemRow(problem: $0, names: names) }
        let dangers = try node.dangers()
        context.print([
            "problems": .array(rows.map(\.json)), "count": JSON(rows.count),
            "dangers": dangers.json,
        ]) { page in
            dangers.write(to: &page)
            page.table(rows)
            page.line("共\(rows.count)个问题。", rows.count.counted("problem", "problems") + ".")
        }
    }
}
