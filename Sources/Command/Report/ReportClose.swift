import ArgumentParser
import Casework
import Node

/// Closes a report of a danger with what came of it.
struct ReportClose: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: Wording("办结危险报告", "Close a report of a danger").chosen,
        discussion: Wording(
            "须写明结果,并由填报人以外的人办结。",
            "It needs a result, and someone else than whoever entered the report."
        ).chosen)

    @Argument(help: .report) var report: String

    @Option(
        help: .words(
            "结果,例如 危险已消除、由公安办理", "what came of it, such as danger removed", value: "result"))
    var result: String

    @Option(help: .words("说明(保密)", "a note, which is sealed", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ReportActing(report, context).perform(
            Wording("已办结", "is closed")
        ) { node, known in
            try node.close(known, result: result, note: note)
        }
    }
}
