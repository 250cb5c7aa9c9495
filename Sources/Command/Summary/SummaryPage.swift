import Casework
import Node
import Wire

/// A report on a page.
struct SummaryPage {
    let report: TableReport
    let language: Language
    /// What stands beside the day: the version of a report that was frozen; nil for one that is
    /// counted now.
    var version: Wording?

    /// Nil for a table of a newer program.
    var table: SummaryTable? { SummaryTables.table(report.table) }

    var title: String {
        let label = (table?.label ?? Wording("汇总表", "summary"))[language]
        return Wording(report.unitName + label, "\(report.unitName): \(label)")[language]
    }

    /// Of when it is, and whether anything is missing.
    var standing: Wording {
        let complete =
            report.isComplete
            ? Wording("齐全", "complete")
            : Wording(
                "不齐全,\(report.late.count)个单位未报",
                "incomplete: \(report.late.count.counted("unit has", "units have")) not reported")
        let parts = [Wording("数据截至 \(report.day)", "as of \(report.day)"), version, complete]
            .compactMap { $0 }
        return Wording(
            parts.map(\.chinese).joined(separator: "  "),
            parts.map(\.english).joined(separator: "  "))
    }

    func label(ofColumn number: Int) -> Wording {
        table?.columns.first { $0.number == number }?.label ?? Wording("?", "?")
    }

    func label(of row: TableReportRow) -> String {
        switch row.subject {
        case .unit: return row.name
        case .own: return row.name + Wording("(本级)", " (itself)")[language]
        case .total: return Wording("合计", "in all")[language]
        case .category(let number):
            let label = table?.rows?.columns.first { $0.number == number }?.label
            return (label ?? Wording("?", "?"))[language]
        }
    }

    /// What is asked where the rows are units, and where they are the table's own.
    var rowsLabel: Wording {
        report.by == .units
            ? Wording("单位", "unit") : table?.rows?.label ?? Wording("各行", "rows")
    }

    func write(to page: inout Page) {
        page.line(title)
        page.line(standing, indent: 2)
        writeBars(to: &page)
        page.blank()
        writeRows(to: &page)
        writeNotes(to: &page)
    }

    /// The total, group by group, with bars.
    private func writeBars(to page: inout Page) {
        for group in table?.groups ?? [] {
            let columns = group.columns.sorted { $0.number < $1.number }
                .filter { report.columns.contains($0.number) }
            guard !columns.isEmpty else { continue }
            let whole =
                group.whole.flatMap { report.cell($0, in: report.total).number }
                ?? columns.reduce(0) { $0 + (report.cell($1.number, in: report.total).number ?? 0) }
            var table = TextTable(rightAligned: [0, 2])
            for column in columns {
                let cell = report.cell(column.number, in: report.total)
                table.row([
                    String(column.number), column.label[language], cell.text,
                    cell.number.map { NumberBar.text($0, of: whole) } ?? "",
                ])
            }
            page.line(heading(of: group))
            page.table(table, indent: 2)
        }
    }

    private func heading(of group: TableGroup) -> Wording {
        guard let whole = group.whole, whole > 1 else { return group.label }
        let label = label(ofColumn: whole)
        return Wording(
            "\(group.label.chinese)(\(whole) \(label.chinese))",
            "\(group.label.english) (\(whole) \(label.english))")
    }

    /// The rows, in the columns that a narrow page has room for.
    private func writeRows(to page: inout Page) {
        let columns = (table?.headline ?? report.columns).filter(report.columns.contains)
        let heads = columns.map { number in
            let label = label(ofColumn: number)
            return Wording("\(number) \(label.chinese)", "\(number) \(label.english)")
        }
        var rows = TextTable(
            [rowsLabel] + heads + [Wording("", "")], rightAligned: Set(1...max(1, columns.count)))
        for row in report.allRows {
            let mark = row.isIncomplete ? Wording("不齐全", "incomplete")[language] : ""
            rows.row(
                [label(of: row)] + columns.map { report.cell($0, in: row).text } + [mark])
        }
        page.table(rows)
    }

    private func writeNotes(to page: inout Page) {
        for note in notes { page.line(note) }
    }

    /// What the reader must know of the numbers.
    var notes: [Wording] {
        let cells = report.allRows.flatMap(\.cells)
        var notes = report.late.map { unit in
            Wording("未报 " + unit.wording.chinese, "not reported " + unit.wording.english)
        }
        if cells.contains(.unknown) {
            notes.append(Wording("— 表示没有数据,不是零。", "— means that nothing has come, not zero."))
        }
        if cells.contains(.hidden) {
            notes.append(
                Wording(
                    "* 表示不足5的数,或可推算出这种数的数,已隐去。",
                    "* is withheld: below 5, or a number from which such could be computed."))
        }
        if !report.addsUp {
            notes.append(
                Wording("合计与各项之和不符,请核对来源。", "Its sums do not add up: ask where it is from."))
        }
        return notes
    }
}
