import ArgumentParser
import Casework
import Node

/// Lists the assessments of a child.
struct AssessList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording("列出儿童的各次评估及结果", "List the assessments of a child").chosen)

    @Argument(help: .child) var child: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let rows = AssessmentRow.all(of: file, names)
        let gap = RiskGap(file.record)
        try context.list(
            [
                "code": .string(file.working.id.code), "assessments": .array(rows.map(\.json)),
                "risk": JSON(gap.written?[context.language]),
                "proposed": JSON(gap.proposed?[context.language]),
            ], of: node
        ) { page in
            for row in rows { row.write(to: &page) }
            if let wording = gap.wording { page.line(wording) }
            page.line("共\(rows.count)次评估。", rows.count.counted("assessment", "assessments") + ".")
        }
    }
}
