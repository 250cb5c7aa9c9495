import ArgumentParser
import Casework
import Node
import Wire

/// Shows the indicators of a unit and of each below it, with what they mean.
struct SummaryIndicators: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: Wording("指标及其定义", "The indicators, with their definitions").chosen)

    @Option(help: .words("该单位及其下级(默认本单位)", "of this unit and those below it", value: "unit"))
    var unit: String?

    @Flag(help: .words("供县外使用:隐去不足5人的数所算出的", "for outside the county: none from small numbers"))
    var outside = false

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.find(unit)
        let counted = try node.report(SummaryTables.survey, of: root, by: .units)
        let report = outside ? counted.hidingSmallCells() : counted
        let shown = SummaryPage(report: report, language: context.language)
        let all = Indicators.all
        let list = Self.list(shown, all)
        try sheet.write(list, noting: nil, node, names)
        context.print([
            "unit": .string(report.unitName), "unitId": .string(report.unit.description),
            "day": .string(report.day.description), "complete": .bool(report.isComplete),
            "late": .array(report.late.map(\.json)),
            "indicators": .array(all.map { json($0, context.language) }),
            "rows": .array(
                report.allRows.map { row in
                    [
                        "name": .string(shown.label(of: row)), "complete": .bool(!row.isIncomplete),
                        "shares": .array(all.map { json($0.share(in: row, of: report)) }),
                    ]
                }), "file": JSON(sheet.out),
        ]) { page in
            page.line(list.title)
            sheet.show(list, on: &page)
        }
    }

    /// The indicators row by row; under them the day, whatever is missing, and what they mean.
    static func list(_ shown: SummaryPage, _ all: [Indicator]) -> ListTable {
        let report = shown.report
        let heads = all.map {
            Wording("\($0.number) \($0.label.chinese)", "\($0.number) \($0.label.english)")
        }
        let meanings = all.map {
            Wording(
                "\($0.number) \($0.label.chinese):\($0.definition.chinese)",
                "\($0.number) \($0.label.english): \($0.definition.english)")
        }
        return ListTable(
            Wording("\(report.unitName)指标", "\(report.unitName): indicators"),
            [shown.rowsLabel] + heads, rightAligned: Set(1...all.count),
            notes: [shown.standing] + meanings + shown.notes
        ) {
            report.allRows.map { row in
                [shown.label(of: row) + shown.mark(row)]
                    + all.map { $0.share(in: row, of: report).text }
            }
        }
    }

    private func json(_ indicator: Indicator, _ language: Language) -> JSON {
        [
            "number": JSON(indicator.number), "name": .string(indicator.name),
            "label": .string(indicator.label[language]),
            "definition": .string(indicator.definition[language]),
        ]
    }

    private func json(_ share: Indicator.Share) -> JSON {
        guard case .of(let part, let whole) = share else { return .null }
        return [
            "part": JSON(part), "whole": JSON(whole),
            "permille": share.permille.map { JSON($0) } ?? .null,
        ]
    }
}
