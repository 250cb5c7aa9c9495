import Casework
import Sheets

/// The survey tables of a file, and what in it was passed over.
struct SurveySource {
    /// Each with the name of its sheet.
    let tables: [(sheet: String, table: SurveyTable)]
    /// Sheets that are no survey, by name.
    let otherSheets: [String]
    /// Rows below the heads that are no records: blank ones, notes, totals, signatures.
    let passedOver: Int

    /// - Parameter sheet: the only sheet wanted; nil for all.
    init(path: String, sheet wanted: String?) throws {
        let sheets = try Sheet.read(path: path)
        let chosen = sheets.filter { wanted == nil || $0.name == wanted }
        guard !chosen.isEmpty else { throw Self.unknownSheet(wanted ?? "", in: sheets) }
        let found = try Table.all(in: chosen)
        let stem = Self.stem(path)
        let all = found.map { table in
            (table.sheetName, SurveyTable(table, named: found.count == 1 ? stem : table.sheetName))
        }
        tables = all.filter { SurveyHeadings($0.1.headings).hasNames }
        otherSheets = all.filter { !SurveyHeadings($0.1.headings).hasNames }.map(\.0)
        passedOver = found.reduce(0) { sum, table in
            sum + table.skipped.filter { $0.reason != .aboveHead && $0.reason != .blank }.count
        }
    }

    private static func unknownSheet(_ name: String, in sheets: [Sheet]) -> CommandFailure {
        let names = sheets.map { "“\($0.name)”" }
        return .usage(
            Wording(
                "没有工作表“\(name)”,文件中有\(names.joined(separator: "、"))",
                "there is no sheet “\(name)”; the file has \(names.joined(separator: ", "))"))
    }

    private static func stem(_ path: String) -> String {
        let last = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
        return String(last[..<dot])
    }
}
