import Casework
import Node

/// Does something about a report, and tells how it stands then.
struct ReportActing {
    private let context: Context
    private let node: Node
    private let report: KnownReport

    init(_ code: String, _ context: Context) throws {
        self.context = context
        node = try context.openNode()
        report = try node.report(code)
    }

    /// - Parameters:
    ///   - done: what was done, as it follows the report's code.
    ///   - act: does it; what it refuses is about a step.
    func perform(_ done: Wording, _ act: (Node, KnownReport) throws -> WrittenFile) throws {
        let form = report.file.form
        let written = try CommandFailure.refusing(itemsOf: ReportForm.steps(of: form), of: form) {
            try act(node, report)
        }
        let names = try Names(node, context)
        let now = try node.report(report.report.code)
        let row = ReportRow(known: now, names: names)
        let state = CodeLists.reportState.label(now.report.state)
        context.print(WrittenReport(report: now, names: names, warnings: written.warnings).json) {
            $0.line(
                "危险报告 \(now.report.code) \(done.chinese)。状态:\(state.chinese)",
                "The danger \(now.report.code) \(done.english). It is \(state.english).")
            for item in row.open { $0.line("→ " + item[names.language], indent: 2) }
            for warning in written.warnings {
                $0.line(names.text(warning, form: form), indent: 2)
            }
        }
    }
}
