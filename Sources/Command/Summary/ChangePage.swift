import Casework
import Node

/// What a version of a report says otherwise than the one before it.
struct ChangePage {
    let page: SummaryPage
    let changes: [TableChange]
    /// The number of the earlier version.
    let earlier: Int
    private static let most = 40

    init(_ page: SummaryPage, since earlier: FrozenSummary) {
        self.page = page
        self.earlier = earlier.version
        changes = earlier.report.map { page.report.changes(since: $0) } ?? []
    }

    /// In one sentence.
    var count: Wording {
        changes.isEmpty
            ? Wording("与第\(earlier)版相同。", "The same as version \(earlier).")
            : Wording(
                "与第\(earlier)版相比,有\(changes.count)处不同。",
                "\(changes.count.counted("number differs", "numbers differ")) from version "
                    + "\(earlier).")
    }

    func write(to page: inout Page) {
        page.line(count)
        var table = TextTable(rightAligned: [2, 4])
        for change in changes.prefix(Self.most) {
            table.row([
                label(of: change), column(change)[page.language], change.before.text, "→",
                change.after.text,
            ])
        }
        page.table(table, indent: 2)
        if changes.count > Self.most {
            let rest = changes.count - Self.most
            page.line("另有\(rest)处(见 --json)。", "and \(rest) more (see --json).", indent: 2)
        }
    }

    var json: JSON {
        .array(
            changes.map { change in
                [
                    "version": JSON(earlier), "row": .string(label(of: change)),
                    "column": JSON(change.column), "before": change.before.json,
                    "after": change.after.json,
                ]
            })
    }

    private func label(of change: TableChange) -> String {
        page.label(of: TableReportRow(change.subject, name: change.name, []))
    }

    private func column(_ change: TableChange) -> Wording {
        let label = page.label(ofColumn: change.column)
        return Wording(
            "\(change.column) \(label.chinese)", "\(change.column) \(label.english)")
    }
}
