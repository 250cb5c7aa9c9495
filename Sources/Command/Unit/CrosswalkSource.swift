import Casework
import Sheets

/// A published table of changed division codes: a .csv file or a workbook whose first row names the
/// columns `change`, `old_code`, `old_name`, `new_code` and `new_name`, or in Chinese.
enum CrosswalkSource {
    /// The columns by each of their names.
    private static let columns = [
        ["change", "变动"], ["old_code", "原代码"], ["old_name", "原名称"], ["new_code", "新代码"],
        ["new_name", "新名称"],
    ]

    static func rows(of path: String) throws -> [CrosswalkRow] {
        guard let sheet = try Sheet.read(path: path).first, let head = sheet.rows.first else {
            throw CommandFailure.usage(Wording("表格是空的", "the table is empty"))
        }
        let places = try columns.map { try place(of: $0, in: head) }
        return try sheet.rows.dropFirst().map { row in
            let cells = places.map { row[$0].written }
            guard
                let read = CrosswalkRow(
                    change: cells[0], oldCode: cells[1], newCode: cells[3], oldName: cells[2],
                    newName: cells[4])
            else { throw unreadable(row.number) }
            return read
        }
    }

    private static func place(of names: [String], in head: SheetRow) throws -> Int {
        let found = head.cells.first { names.contains(WrittenText.trimmed($0.value.written)) }
        guard let found else {
            throw CommandFailure.usage(
                Wording(
                    "表格首行没有“\(names.joined(separator: "”或“"))”列",
                    "the first row of the table has no column \(names[0])"))
        }
        return found.column
    }

    private static func unreadable(_ row: Int) -> CommandFailure {
        CommandFailure.usage(
            Wording(
                "第\(row)行有误:变动应为 recoded(变更)、abolished(撤销)或 created(新设),代码为数字",
                "row \(row) is wrong: the change is recoded, abolished or created, codes are digits"
            ))
    }
}
