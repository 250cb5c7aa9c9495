import ArgumentParser
import Casework
import Node

/// Shows a table as it was reported or published, and what it says otherwise than the version
/// before it.
struct SummaryShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording(
            "查看已存档或通报的汇总表,及与上一版的不同",
            "Show a reported or published table, and what differs from the version before it"
        ).chosen)

    @Argument(help: .words("编号(见 summary list)", "its code (see `summary list`)", value: "code"))
    var code: String

    @OptionGroup var output: SummaryOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try output.sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let version = try node.summaryVersion(code)
        guard let report = version.frozen.report else { throw NodeError.unreadableSummary }
        let all = try node.summaryVersions(of: [version.unit])
        let words = VersionWords(version: version, all: all, names: names)
        let shown = SummaryPage(
            report: output.shown(report), language: context.language, version: words.number)
        try output.sheet.write(noting: nil, node, names) { shown.document($0) }
        let changes = words.previous.map { ChangePage(shown, since: $0.frozen) }
        let json = shown.json.merging(words.fields) { $1 }.merging([
            "file": JSON(output.sheet.out), "outside": .bool(output.outside),
            "changes": .array(output.outside ? [] : changes.map(\.json)),
        ]) { $1 }
        context.print(.object(json)) { page in
            guard !output.sheet.told(on: &page) else { return }
            page.line(words.origin)
            if !version.frozen.note.isEmpty { page.line(version.frozen.note, indent: 2) }
            shown.write(to: &page)
            if !output.outside { for change in changes { change.write(to: &page) } }
        }
    }
}
