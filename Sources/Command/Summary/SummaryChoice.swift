import ArgumentParser
import Casework
import Node

/// Which table of which unit a command is about.
struct SummaryChoice: ParsableArguments {
    @Argument(
        help: .words(
            "汇总表:\(SummaryChoice.known.chinese)", "the table: \(SummaryChoice.known.english)"))
    var table: String?

    @Option(
        help: .words(
            "该单位及其下级(默认本单位)", "of this unit and those below it (by default yours)",
            value: "unit"))
    var unit: String?

    @Option(
        help: .words(
            "各行:单位或类型(默认有下级时按单位)", "the rows: unit or category (by default units, if any)",
            value: "unit|category"))
    var by: String?

    @Option(
        help: .words(
            "点名在该批次排查中没有填报的单位", "name the units that have not reported in this campaign",
            value: "campaign"))
    var campaign: String?

    private static let known = Wording(
        SummaryTables.all.map { "\($0.name) \($0.label.chinese)" }.joined(separator: "、"),
        SummaryTables.all.map { "\($0.name) (\($0.label.english))" }.joined(separator: ", "))

    /// Counts the table as the files are now.
    func report(_ node: Node, _ names: Names, on day: CalendarDay? = nil) throws -> TableReport {
        let table = try chosenTable
        let unit = try names.find(unit)
        let hasUnits = names.tree.units.contains { $0.parent == unit }
        let rows = try chosenRows ?? (hasUnits || table.rows == nil ? .units : .categories)
        guard rows == .units || table.rows != nil else {
            throw CommandFailure.usage(
                Wording(
                    "“\(table.label.chinese)”只能按单位列出",
                    "the rows of “\(table.label.english)” are units only"))
        }
        return try node.report(table, of: unit, by: rows, on: day, campaign: campaign)
    }

    private var chosenTable: SummaryTable {
        get throws {
            guard let table else { return SummaryTables.survey }
            if let found = SummaryTables.table(named: table) { return found }
            throw CommandFailure.usage(
                Wording(
                    "没有汇总表“\(table)”,可用:\(Self.known.chinese)",
                    "there is no table “\(table)”; one of: \(Self.known.english)"))
        }
    }

    private var chosenRows: TableRows? {
        get throws {
            guard let by else { return nil }
            if let code = CodeLists.tableRows.find(by)?.code {
                return TableRows(rawValue: code.number)
            }
            throw CommandFailure.usage(
                Wording("--by 应为 unit 或 category", "--by is unit or category"))
        }
    }
}
