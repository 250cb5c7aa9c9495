import ArgumentParser
import Casework
import Node

/// Takes up a closed report again.
struct ReportReopen: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen",
        abstract: Wording("重新打开已办结的危险报告", "Take up a closed report again").chosen)

    @Argument(help: .report) var report: String

    @Option(help: .words("理由(保密)", "why, which is sealed", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ReportActing(report, context).perform(
            Wording("已重新打开", "is open again")
        ) { node, known in
            try node.reopen(known, reason: reason)
        }
    }
}
