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

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let state = try state.map { try CodeLists.problemState.require($0) }
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.knownUnits(node, names)
        let found = try node.problems(
            ProblemFilter(units: Set(units), state: state, campaign: campaign))
        let rows = found.map { ProblemRow(problem: $0, names: names) }
        let list = ListTable(
            Wording("问题清单", "Problems"), rows,
            total: Wording("共\(rows.count)个问题。", rows.count.counted("problem", "problems") + "."))
        try context.list(
            rows, as: "problems", list, sheet, noting: filter.root(names), node, names)
    }
}
