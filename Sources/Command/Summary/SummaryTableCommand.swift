import ArgumentParser
import Casework
import Node

/// Shows a summary table as the files are now.
struct SummaryTableCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "table",
        abstract: Wording("查看汇总表", "Show a summary table").chosen)

    @OptionGroup var choice: SummaryChoice

    @Option(
        help: .words(
            "年龄和逾期按该日计算(默认今天)", "judge ages and what is late as of this day (by default today)",
            value: "day"))
    var on: String?

    @OptionGroup var output: SummaryOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try output.sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let day = try on.map { try names.day($0, yearless: .last) }
        let report = output.shown(try choice.report(node, names, on: day))
        let shown = SummaryPage(report: report, language: context.language)
        try output.sheet.write(noting: nil, node, names) { shown.document($0) }
        context.print(
            .object(
                shown.json.merging([
                    "file": JSON(output.sheet.out), "outside": .bool(output.outside),
                ]) { $1 })
        ) { page in
            if !output.sheet.told(on: &page) { shown.write(to: &page) }
        }
    }
}
