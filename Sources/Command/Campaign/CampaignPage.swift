import Casework
import Node
import Records
import Wire

/// A campaign on a page, or for a program.
struct CampaignPage {
    let standing: CampaignStanding
    let names: Names
    let now: Int64

    private var campaign: Campaign { standing.known.campaign }

    private var isLate: Bool { campaign.listDue.map { $0 < names.today } ?? false }

    private var head: CampaignHead { CampaignHead(standing: standing, names: names) }

    func write(to page: inout Page) {
        page.line(
            head.cells.prefix(3).filter { !$0.isEmpty }.joined(separator: "  "))
        writeDays(to: &page)
        page.blank()
        var table = TextTable(CampaignUnitRow.heads, rightAligned: [2, 3, 4, 5, 6, 7])
        for row in rows { table.row(row) }
        page.table(table)
        for sum in sums { page.line(sum) }
    }

    var code: String { campaign.entry.dot.code }

    /// How far each unit has come.
    var rows: [[String]] {
        standing.rows.map {
            CampaignUnitRow(row: $0, names: names).cells(now: now, isLate: isLate)
        }
    }

    /// What is said of the campaign, where others stand beside it.
    func named(_ words: Wording) -> Wording {
        let name = "\(code) \(campaign.name)"
        return Wording("\(name):\(words.chinese)", "\(name): \(words.english)")
    }

    private func writeDays(to page: inout Page) {
        let text = { (day: CalendarDay?) in day?.description ?? "–" }
        page.line(
            "\(standing.begunBy),\(text(campaign.from))至\(text(campaign.to)),"
                + "\(text(campaign.listDue))前报送,\(text(campaign.clearDue))前清零",
            "\(standing.begunBy), \(text(campaign.from)) to \(text(campaign.to)); reports due on "
                + "\(text(campaign.listDue)), problems cleared by \(text(campaign.clearDue))",
            indent: 2)
    }

    /// Who has not reported is named: from nothing heard no zero follows.
    var sums: [Wording] {
        let reported = standing.rows.count - standing.missing.count
        let zero = standing.rows.count { $0.isReported && $0.state == CampaignState.zero }
        let sum = Wording(
            "已报\(reported)个单位,共\(standing.count)名(零报告\(zero)个)。",
            reported.counted("unit", "units") + " reported \(standing.count) children "
                + "(\(zero) of them a zero report).")
        let missing = standing.missing.map(\.name) + standing.unknownUnits.map { "\($0)?" }
        guard !missing.isEmpty else { return [sum] }
        return [
            sum,
            Wording(
                "数据不完整,未报\(missing.count)个:\(missing.joined(separator: "、"))",
                "Incomplete: \(missing.count) have not reported: "
                    + missing.joined(separator: ", ")),
        ]
    }

    var json: JSON {
        .object(
            head.fields.merging([
                "rows": .array(
                    standing.rows.map { CampaignUnitRow(row: $0, names: names).json })
            ]) { $1 })
    }
}
