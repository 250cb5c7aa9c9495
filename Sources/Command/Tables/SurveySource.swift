import Casework
import Sheets

/// The survey tables of a file, and what in it was passed over.
struct SurveySource {
    /// Each with the name of its sheet.
    private(set) var tables: [(sheet: String, table: SurveyTable)] = []
    /// Sheets that were not read though something stands in them.
    private(set) var otherSheets: [OtherSheet] = []
    /// Rows of the tables that are no records: blank ones, notes, totals, signatures.
    private(set) var passedOver = 0
    /// Why a sheet in which nothing was found is no table, for a file in which nothing was found.
    private var refusal: SheetError?

    /// A sheet that was not read.
    struct OtherSheet {
        let name: String
        let reason: Wording
    }

    /// - Parameter sheet: the only sheet wanted, which may be a hidden one; nil for all that are
    ///   shown.
    init(path: String, sheet wanted: String?) throws {
        try self.init(try Sheet.read(path: path), of: Sheet.stem(of: path), only: wanted)
    }

    /// - Parameter file: the file's name without its ending.
    init(_ sheets: [Sheet], of file: String, only wanted: String?) throws {
        let chosen = sheets.filter { wanted == nil || $0.name == wanted }
        guard !chosen.isEmpty else { throw Self.unknownSheet(wanted ?? "", in: sheets) }
        for sheet in chosen { try take(sheet, of: file, isWanted: wanted != nil) }
        if tables.isEmpty, let refusal { throw refusal }
    }

    private mutating func take(_ sheet: Sheet, of file: String, isWanted: Bool) throws {
        let table: Table
        do { table = try Table(in: sheet) } catch {
            switch error {
            case .noTable, .noHead: return leave(sheet, because: error)
            default: throw error
            }
        }
        let survey = SurveyTable(table, named: [file, sheet.name])
        let isSurvey = SurveyHeadings(survey.headings).hasNames
        if isSurvey, sheet.isHidden, !isWanted {
            leave(
                sheet,
                as: Wording(
                    "是隐藏的,其中有儿童,未读(可用 --sheet 指定)",
                    "is hidden and has children; it was not read (--sheet reads it)"))
        } else if isSurvey {
            tables.append((sheet.name, survey))
            passedOver += table.skipped.count { $0.reason != .aboveHead && $0.reason != .blank }
        } else if !sheet.isHidden {
            leave(sheet, as: Wording("不是排查表,未读", "is no survey"))
        }
    }

    private static func unknownSheet(_ name: String, in sheets: [Sheet]) -> CommandFailure {
        let names = sheets.map { "“\($0.name)”" }
        return .usage(
            Wording(
                "没有工作表“\(name)”,文件中有\(names.joined(separator: "、"))",
                "there is no sheet “\(name)”; the file has \(names.joined(separator: ", "))"))
    }

    /// Hidden sheets hold lists to choose from, and an empty one says nothing: neither is told.
    private mutating func leave(_ sheet: Sheet, because error: SheetError) {
        if refusal == nil { refusal = error }
        guard !sheet.isHidden, !sheet.rows.isEmpty else { return }
        if case .noHead(_, let row) = error {
            leave(
                sheet,
                as: Wording(
                    "第\(row)行已是数据,上方没有表头,未读",
                    "has data in row \(row) already, and no head above it; it was not read"))
        } else {
            leave(sheet, as: Wording("没有表头,未读", "has no head of a table; it was not read"))
        }
    }

    private mutating func leave(_ sheet: Sheet, as reason: Wording) {
        otherSheets.append(OtherSheet(name: sheet.name, reason: reason))
    }
}
