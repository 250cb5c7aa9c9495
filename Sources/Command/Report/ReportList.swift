import ArgumentParser
import Casework
import Node

/// Lists reports of dangers, those that are not acknowledged first.
struct ReportList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出危险报告,未确认的在前", "List the dangers, unacknowledged ones first").chosen)

    @OptionGroup var filter: UnitFilter

    @Flag(help: .words("也列已办结的", "also closed ones"))
    var closed = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.units(node, names)
        let rows = try node.reports(of: units, includingClosed: closed)
            .map { ReportRow(known: $0, names: names) }
        let list = ListTable(
            Wording("危险报告", "Reports of dangers"), rows,
            total: Wording("共\(rows.count)件。", rows.count.counted("report", "reports") + "."))
        try context.list(
            rows, as: "reports", list, sheet, noting: filter.root(names), node, names)
    }
}
