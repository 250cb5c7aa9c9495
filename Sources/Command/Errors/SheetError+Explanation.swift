import Casework
import Sheets

extension SheetError: Explained {
    var explanation: Explanation {
        switch self {
        case .unreadable(let path, let code): Self.file(.unreadableFile(path, code))
        case .unwritable(let path, let code): Self.file(.unwritableFile(path, code))
        case .foreignKind(let kind): Self.sheet(kind.wording, advice: kind.advice)
        case .malformed(let fault, let place):
            Self.sheet(fault.wording.at(place), advice: fault.advice)
        case .tooLarge(let bound, let limit, let place):
            Self.sheet(
                Wording(
                    "\(bound.wording.chinese)超过上限 \(limit)",
                    "\(bound.wording.english): more than the limit of \(limit)"
                ).at(place),
                advice: Wording(
                    "请把表格拆成几个文件,或删去多余的内容。",
                    "Split the table into several files, or remove what is not needed."))
        case .damagedArchive(let part, let detail): Self.damaged(part, detail)
        case .missingPart(let name):
            Self.sheet(
                Wording("工作簿缺少部件“\(name)”", "the workbook lacks the part “\(name)”"),
                advice: .saveAs)
        case .noTable(let sheet): Self.noTable(sheet)
        case .noHead(let sheet, let row): Self.noHead(sheet, row)
        case .writerRefused(let detail): Self.refused(detail)
        }
    }

    /// The same as of any other file: the system's numbers have words there.
    private static func file(_ failure: CommandFailure) -> Explanation {
        let other = failure.explanation
        return Explanation(other.kind, "sheet", other.what, advice: other.advice)
    }

    private static func sheet(_ what: Wording, advice: Wording) -> Explanation {
        Explanation(.usage, "sheet", what, advice: advice)
    }

    private static func damaged(_ part: String?, _ detail: String) -> Explanation {
        sheet(
            Wording(
                "工作簿已损坏\(part.map { ",部件“\($0)”" } ?? "")(\(detail))",
                "the workbook is damaged\(part.map { ", part “\($0)”" } ?? "") (\(detail))"),
            advice: Wording(
                "请重新复制文件,或用表格软件打开后另存为 .xlsx。",
                "Copy the file again, or open it in a spreadsheet program and save it as .xlsx."))
    }

    private static func noTable(_ name: String) -> Explanation {
        sheet(
            Wording("工作表“\(name)”中找不到表头", "no head of a table in the sheet “\(name)”"),
            advice: Wording(
                "请在数据上方保留一行列名,例如“序号、姓名、出生日期”。",
                "Keep one row of column names above the data, such as number, name, date of birth."
            ))
    }

    private static func noHead(_ name: String, _ row: Int) -> Explanation {
        sheet(
            Wording(
                "工作表“\(name)”第 \(row) 行已是数据,上方没有表头",
                "row \(row) of the sheet “\(name)” is data already; there is no head above it"),
            advice: Wording("请在数据上方补上列名一行。", "Add a row of column names above the data."))
    }

    private static func refused(_ detail: String) -> Explanation {
        Explanation(
            .disk, "sheet",
            Wording("无法生成 .xlsx 文件(\(detail))", "the .xlsx file cannot be made (\(detail))"),
            advice: Wording("请检查磁盘空间,或改为导出 .csv。", "Check the free space, or export as .csv."))
    }
}

extension Wording {
    /// The same with the place behind it, in brackets, as far as it is known.
    fileprivate func at(_ place: SheetPlace) -> Wording {
        var parts: [Wording] = []
        if let part = place.part { parts.append(Wording("“\(part)”", "“\(part)”")) }
        if let row = place.row, let column = place.column {
            let cell = CellReference.columnName(column) + String(row)
            parts.append(Wording(cell, cell))
        } else if let row = place.row {
            parts.append(Wording("第 \(row) 行", "row \(row)"))
        }
        if let offset = place.offset {
            parts.append(Wording("第 \(offset) 字节", "byte \(offset)"))
        }
        guard !parts.isEmpty else { return self }
        return Wording(
            chinese + "(" + parts.map(\.chinese).joined(separator: ",") + ")",
            english + " (" + parts.map(\.english).joined(separator: ", ") + ")")
    }
}
