import Casework
import Sheets

extension SummaryPage {
    /// The report as it is printed: title, head, every column, and whose names stand under it.
    func document(_ statement: ExportStatement) -> SheetDocument {
        SheetDocument(
            title: title, statement: statement,
            columns: [SheetColumn(rowsLabel[language])] + report.columns.map { head($0) },
            rows: report.allRows.map { row in
                [.text(label(of: row) + mark(row))] + row.cells.map { CellValue($0) }
            },
            notes: ([unitLine, standing] + notes + [Self.signatures]).map { $0[language] },
            language: language)
    }

    private func head(_ number: Int) -> SheetColumn {
        let label = "\(number) \(label(ofColumn: number)[language])"
        guard let group = table?.group(of: number), group.columns.count > 1 else {
            return SheetColumn(label, widthCharacters: 12)
        }
        return SheetColumn([group.label[language], label], widthCharacters: 12)
    }

    /// What stands behind the name of a row of which something is missing.
    func mark(_ row: TableReportRow) -> String {
        row.isIncomplete ? Wording("(不齐全)", " (incomplete)")[language] : ""
    }

    private var unitLine: Wording {
        Wording(
            "填报单位(盖章):\(report.unitName)", "Reporting unit (seal): \(report.unitName)")
    }

    /// The three who sign the form of 2016.
    private static let signatures = Wording(
        "填表人:____________  复核人:____________  负责人:____________",
        "Filled in by: ____________  Checked by: ____________  Responsible: ____________")
}

extension CellValue {
    /// A number as a number, and what stands for one as text.
    fileprivate init(_ cell: TableCell) {
        if let number = cell.number {
            self = .number(Double(number))
        } else {
            self = .text(cell.text)
        }
    }
}
