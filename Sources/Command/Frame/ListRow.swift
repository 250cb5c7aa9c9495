import Casework
import Node
import Wire

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

    /// Prints a list and how many it has, or writes it into the sheet that is asked for.
    ///
    /// - Parameters:
    ///   - unit: whose children the list speaks of; nil if it speaks of none.
    ///   - dangers: stands before everything else on the page.
    func list(
        _ rows: [some ListRow], as key: String, _ list: ListTable, _ sheet: SheetOutput,
        noting unit: Identifier?, _ node: Node, _ names: Names, after dangers: DangerLoad? = nil
    ) throws {
        try sheet.write(list, noting: unit, node, names)
        var members: [String: JSON] = [
            key: .array(rows.map(\.json)), "count": JSON(rows.count), "file": JSON(sheet.out),
        ]
        members["dangers"] = dangers?.json
        print(.object(members)) { page in
            dangers?.write(to: &page)
            sheet.show(list, on: &page)
        }
    }
}
