import Casework

/// What a list says of one thing: a row of its table, and for programs.
protocol ListRow {
    static var heads: [Wording] { get }
    /// The places of columns that hold numbers.
    static var rightAligned: Set<Int> { get }
    /// How wide some columns may be on a page, by their places; a sheet has the whole text.
    static var widest: [Int: Int] { get }
    /// In the order of the heads.
    var cells: [String] { get }
    var json: JSON { get }
}

extension ListRow {
    static var rightAligned: Set<Int> { [] }
    static var widest: [Int: Int] { [:] }
}

extension Page {
    /// Adds the table of a list; nothing of a list without rows.
    mutating func table<Row: ListRow>(_ rows: [Row]) {
        var table = TextTable(Row.heads, rightAligned: Row.rightAligned)
        for row in rows { table.row(DisplayWidth.cut(row.cells, to: Row.widest)) }
        self.table(table)
    }
}
