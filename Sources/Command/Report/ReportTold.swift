import ArgumentParser
import Casework
import Node

/// Writes down who was told of a danger outside the system.
struct ReportTold: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "told",
        abstract: Wording("登记在系统之外告知了谁", "Write down who was told outside the system").chosen,
        discussion: Wording(
            "例:hamlet report told R-… 告知对象=公安 方式=电话 回执=…。每次告知单独登记。",
            "Example: hamlet report told R-… to=police means=telephone receipt=…. Each call is "
                + "written by itself."
        ).chosen)

    @Argument(help: .report) var report: String

    @Argument(help: .setting) var fields: [Setting] = []

    @Flag(help: .words("案件已移交对方", "the case is theirs from now on"))
    var handedOver = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ReportActing(report, context).perform(
            handedOver
                ? Wording("已移交", "is handed over")
                : Wording("已登记告知", "was told, and that is written")
        ) { node, known in
            try node.tell(known, fields.written, handsOver: handedOver)
        }
    }
}
