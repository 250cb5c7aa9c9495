import ArgumentParser
import Casework
import Node
import Records

/// Keeps a table as it is now, with a version.
struct SummaryFreeze: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "freeze",
        abstract: Wording(
            "存档上报:记下此刻的汇总表,编上版本", "Report a table: keep it as it is now, with a version"
        ).chosen,
        discussion: Wording(
            "存档随登记簿上传,之后修改档案不会改变它;要改正,再存一版。",
            """
            It travels up with the registers. Edits of files do not alter it any more; what was \
            wrong is put right by a further version.
            """
        ).chosen)

    @OptionGroup var choice: SummaryChoice

    @Option(help: .words("本版改正了什么", "what this version puts right", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let report = try choice.report(node, names)
        let dot = try CommandFailure.refusing(of: Forms.register) {
            try node.freeze(report, note: note)
        }
        let all = try node.summaryVersions(of: [report.unit])
        guard let version = all.first(where: { $0.frozen.entry.dot == dot }) else {
            throw NodeError.unreadableSummary
        }
        let words = VersionWords(version: version, all: all, names: names)
        let shown = SummaryPage(
            report: report, language: context.language, version: words.number)
        let changes = words.previous.map { ChangePage(shown, since: $0.frozen) }
        context.print(words.json) { page in
            page.line(
                "已存档:\(shown.title),\(words.number.chinese),编号 \(words.code)。",
                "Kept: \(shown.title), \(words.number.english), code \(words.code).")
            page.line(shown.standing, indent: 2)
            for note in shown.notes { page.line(note, indent: 2) }
            for change in changes { page.line(change.count, indent: 2) }
        }
    }
}
