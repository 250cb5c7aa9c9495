import Casework
import Sheets

/// What a command lists, as one table: a page shows it, and a sheet takes it whole.
struct ListTable {
    /// What stands over the sheet.
    let title: Wording
    let heads: [Wording]
    /// The places of columns that hold numbers.
    var rightAligned: Set<Int> = []
    /// How wide some columns may be on a page, by their places.
    var widest: [Int: Int] = [:]
    /// Whether a page leaves out the columns in which nothing stands.
    var hidesEmptyColumns = false
    /// What stands below: how many there are, and whatever explains the table.
    let notes: [Wording]
    private let makeRows: () -> [[String]]

    /// - Parameter rows: as many cells as there are heads; made where they are needed.
    init(
        _ title: Wording, _ heads: [Wording], rightAligned: Set<Int> = [], notes: [Wording],
        rows: @escaping () -> [[String]]
    ) {
        self.title = title
        self.heads = heads
        self.rightAligned = rightAligned
        self.notes = notes
        makeRows = rows
    }

    init<Row: ListRow>(_ title: Wording, _ rows: [Row], total: Wording) {
        self.init(title, Row.heads, rightAligned: Row.rightAligned, notes: [total]) {
            rows.map(\.cells)
        }
        widest = Row.widest
    }

    /// As a page shows it.
    var text: TextTable {
        let rows = makeRows()
        let shown = heads.indices.filter { column in
            !hidesEmptyColumns || rows.contains { !$0[column].isEmpty }
        }
        let numbers = shown.indices.filter { rightAligned.contains(shown[$0]) }
        var table = TextTable(shown.map { heads[$0] }, rightAligned: Set(numbers))
        for row in rows {
            let cells = DisplayWidth.cut(row, to: widest)
            table.row(shown.map { cells[$0] })
        }
        return table
    }

    /// As a sheet takes it.
    func document(_ statement: ExportStatement, _ language: Language) -> SheetDocument {
        SheetDocument(
            title: title[language], statement: statement,
            columns: heads.map { SheetColumn($0[language]) },
            rows: makeRows().map { row in row.enumerated().map { value($1, at: $0) } },
            notes: notes.map { $0[language] }, language: language)
    }

    /// Numbers stay numbers, so that the sheet can add them up.
    private func value(_ cell: String, at place: Int) -> CellValue {
        if cell.isEmpty { return .empty }
        let number = rightAligned.contains(place) ? Int(cell) : nil
        return number.map { .number(Double($0)) } ?? .text(cell)
    }
}
