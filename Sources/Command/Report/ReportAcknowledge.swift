import ArgumentParser
import Casework
import Node

/// Acknowledges a report of a danger at one's own level.
struct ReportAcknowledge: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "acknowledge",
        abstract: Wording("确认收到危险报告(村、乡镇、县各自确认)", "Acknowledge a danger, each level for itself")
            .chosen,
        discussion: Wording(
            "例:hamlet report acknowledge R-… --response 乡镇。时间由本机记录。",
            "Example: hamlet report acknowledge R-… --response township. The time is this "
                + "machine's."
        ).chosen)

    @Argument(help: .report) var report: String

    @Option(
        help: .words(
            "代哪一级确认(默认本级;可代没有电脑的下级)",
            "for which level (one's own by default; also for one below that has no machine)",
            value: "level"))
    var level: String?

    @Option(
        help: .words("响应级别:村级、乡镇、县级", "who responds: village, township, county", value: "level"))
    var response: String?

    @Option(help: .words("改定的严重程度", "how grave it is, if that changes", value: "severity"))
    var severity: String?

    @Option(help: .words("说明(保密)", "a note, which is sealed", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ReportActing(report, context).perform(
            Wording("已确认", "is acknowledged")
        ) { node, known in
            try node.acknowledge(
                known, level: level, response: response, severity: severity, note: note)
        }
    }
}
