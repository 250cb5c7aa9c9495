import Casework
import Sheets

extension SurveyTable {
    /// A table of a spreadsheet as casework reads it.
    ///
    /// - Parameter names: what the file and the sheet are called.
    init(_ table: Table, named names: [String]) {
        let columns = 0..<((table.headings.map(\.column).max() ?? -1) + 1)
        let headings = columns.map { column in
            table.headings.first { $0.column == column }?.name ?? ""
        }
        let rows = table.records.map { record in
            SurveyRow(place: record.row, cells: columns.map { SurveyCell(record[$0]) })
        }
        self.init(
            names: names, preamble: table.titles, headings: headings,
            namelessColumns: table.columnsWithoutHeading.map(CellReference.columnName), rows: rows)
    }
}

extension SurveyCell {
    fileprivate init(_ value: CellValue) {
        switch value {
        case .empty: self = .blank
        case .text(let text), .error(let text): self = .text(text)
        case .number(_, let digits): self = .number(digits)
        case .boolean(let value): self = .boolean(value)
        case .date(let day, _): self = .day(day)
        }
    }
}

extension CellValue {
    /// A cell as it is written into a spreadsheet.
    init(_ cell: SurveyCell) {
        switch cell {
        case .blank: self = .empty
        case .text(let text): self = .text(text)
        case .number(let digits): self = Double(digits).map { .number($0) } ?? .text(digits)
        case .boolean(let value): self = .boolean(value)
        case .day(let day): self = .date(day, secondOfDay: nil)
        }
    }
}
