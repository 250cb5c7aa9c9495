import Casework
import Sheets

extension ForeignKind {
    /// What was handed in instead of a table.
    var wording: Wording {
        switch self {
        case .empty: Wording("文件是空的", "the file is empty")
        case .oldWorkbook: Wording("这是旧版 .xls 文件", "this is an old .xls workbook")
        case .encrypted: Wording("文件有密码保护", "the file has a password")
        case .binaryWorkbook: Wording("这是 .xlsb 文件", "this is an .xlsb workbook")
        case .otherArchive: Wording("这个压缩文件不是 .xlsx 工作簿", "this archive is no .xlsx workbook")
        case .markup: Wording("这是网页或 XML 文件,不是表格", "this is a web page or XML, not a table")
        case .document: Wording("这是图片或文档,不是表格", "this is a picture or a document, not a table")
        }
    }

    /// What to do next.
    var advice: Wording {
        switch self {
        case .empty: Wording("请检查是否复制完整。", "Check that it was copied completely.")
        case .encrypted:
            Wording("请用表格软件去掉密码后再导入。", "Remove the password in a spreadsheet program.")
        case .otherArchive:
            Wording("如果是 .ods 等格式,请另存为 .xlsx。", "If it is .ods or the like, save it as .xlsx.")
        case .document: Wording("请选择 .xlsx 或 .csv 文件。", "Choose an .xlsx or .csv file.")
        case .oldWorkbook, .binaryWorkbook, .markup: .saveAs
        }
    }
}
