import Casework

/// What a list says of one thing: a row of its table, and for programs.
protocol ListRow {
    static var heads: [Wording] { get }
    /// The places of columns that hold numbers.
    static var rightAligned: Set<Int> { get }
    /// In the order of the heads.
    var cells: [String] { get }
    var json: JSON { get }
}

extension ListRow {
    static var rightAligned: Set<Int> { [] }
}

extension Page {
    /// Adds the table of a list; nothing of a list without rows.
    mutating func table<Row: ListRow>(_ rows: [Row]) {
        var table = TextTable(Row.heads, rightAligned: Row.rightAligned)
        for row in rows { table.row(row.cells) }
        self.table(table)
    }
}

extension Context {
    /// Prints a list and how many it has.
    ///
    /// - Parameters:
    ///   - key: under which programs find the rows.
    ///   - total: the last line.
    func list(_ rows: [some ListRow], as key: String, total: Wording) {
        print([key: .array(rows.map(\.json)), "count": JSON(rows.count)]) { page in
            page.table(rows)
            page.line(total)
        }
    }
}
