/// Words for people about one thing that went wrong, in one language.
package struct SheetWords: Sendable, Hashable {
    /// What is wrong and where.
    package let what: String
    /// What to do next.
    package let advice: String
}

extension SheetError {
    /// Says what is wrong, where, and what to do.
    package func words(in language: SheetLanguage) -> SheetWords {
        let phrase = language == .zh ? chinese : english
        return SheetWords(what: phrase.0, advice: phrase.1)
    }

    private var chinese: (String, String) {
        switch self {
        case .unreadable(let path, let code): ("无法读取文件“\(path)”(系统错误 \(code))", "请检查路径、权限和存储介质。")
        case .unwritable(let path, let code):
            ("无法写入文件“\(path)”(系统错误 \(code)),没有留下不完整的文件", "请检查磁盘空间、目录和权限。")
        case .foreignKind(let kind): kind.chinese
        case .damagedArchive(let part, let detail):
            ("工作簿已损坏\(part.map { ",部件“\($0)”" } ?? "")(\(detail))", "请重新复制文件,或用表格软件打开后另存为 .xlsx。")
        case .missingPart(let name): ("工作簿缺少部件“\(name)”", "请用表格软件打开后另存为 .xlsx。")
        case .malformed(let fault, let place):
            (fault.chinese.0 + place.words(in: .zh), fault.chinese.1)
        case .tooLarge(let bound, let limit, let place):
            ("\(bound.chinese)超过上限 \(limit)" + place.words(in: .zh), "请把表格拆成几个文件,或删去多余的内容。")
        case .noTable(let sheet): ("工作表“\(sheet)”中找不到表头", "请在数据上方保留一行列名,例如“序号、姓名、出生日期”。")
        case .noHead(let sheet, let row):
            ("工作表“\(sheet)”第 \(row) 行已是数据,上方没有表头", "请在数据上方补上列名一行。")
        case .writerRefused(let detail): ("无法生成 .xlsx 文件(\(detail))", "请检查磁盘空间,或改为导出 .csv。")
        }
    }

    private var english: (String, String) { (englishReason, englishAdvice) }

    private var englishReason: String {
        switch self {
        case .unreadable(let path, let code):
            "cannot read the file “\(path)” (system error \(code))"
        case .unwritable(let path, let code):
            "cannot write the file “\(path)” (system error \(code)); no half file is left"
        case .foreignKind(let kind): kind.english.0
        case .damagedArchive(let part, let detail):
            "the workbook is damaged\(part.map { ", part “\($0)”" } ?? "") (\(detail))"
        case .missingPart(let name): "the workbook lacks the part “\(name)”"
        case .malformed(let fault, let place): fault.english.0 + place.words(in: .en)
        case .tooLarge(let bound, let limit, let place):
            "\(bound.english): more than the limit of \(limit)" + place.words(in: .en)
        case .noTable(let sheet): "no head of a table in the sheet “\(sheet)”"
        case .noHead(let sheet, let row):
            "row \(row) of the sheet “\(sheet)” is data already; there is no head above it"
        case .writerRefused(let detail): "the .xlsx file cannot be made (\(detail))"
        }
    }

    private var englishAdvice: String {
        switch self {
        case .unreadable: "Check the path, the rights and the medium."
        case .unwritable: "Check the free space, the folder and the rights."
        case .foreignKind(let kind): kind.english.1
        case .damagedArchive:
            "Copy the file again, or open it in a spreadsheet program and save it as .xlsx."
        case .missingPart: "Open it in a spreadsheet program and save it as .xlsx."
        case .malformed(let fault, _): fault.english.1
        case .tooLarge: "Split the table into several files, or remove what is not needed."
        case .noTable:
            "Keep one row of column names above the data, such as number, name, date of birth."
        case .noHead: "Add a row of column names above the data."
        case .writerRefused: "Check the free space, or export as .csv."
        }
    }
}

extension SheetPlace {
    /// Says where something is, in brackets; nothing if nothing is known.
    package func words(in language: SheetLanguage) -> String {
        var parts: [String] = []
        if let part { parts.append(language == .zh ? "“\(part)”" : "“\(part)”") }
        if let row, let column {
            parts.append(CellReference.columnName(column) + String(row))
        } else if let row {
            parts.append(language == .zh ? "第 \(row) 行" : "row \(row)")
        }
        if let offset { parts.append(language == .zh ? "第 \(offset) 字节" : "byte \(offset)") }
        guard !parts.isEmpty else { return "" }
        return language == .zh
            ? "(" + parts.joined(separator: ",") + ")" : " (" + parts.joined(separator: ", ") + ")"
    }
}
