import Casework
import Sheets

extension Wording {
    /// What mends most workbooks that a program has written oddly.
    static let saveAs = Wording(
        "请用表格软件打开后另存为 .xlsx。", "Open it in a spreadsheet program and save it as .xlsx.")
}

extension SheetFault {
    /// What is wrong with the bytes.
    var wording: Wording {
        switch self {
        case .markup: Wording("XML 格式错误", "the XML is wrong")
        case .documentType:
            Wording("XML 含有文档类型定义,可能是恶意文件", "the XML has a document type, as hostile files do")
        case .markupEncoding: Wording("XML 不是正确的 UTF-8", "the XML is not correct UTF-8")
        case .markupTruncated: Wording("XML 不完整", "the XML ends early")
        case .unexpectedPart:
            Wording("工作簿的部件不是应有的内容", "a part of the workbook is not what it should be")
        case .reference: Wording("单元格编号不正确", "a cell reference is wrong")
        case .order:
            Wording(
                "行或单元格的顺序错误,或同一单元格出现两次",
                "rows or cells are out of order, or a cell stands twice")
        case .cellType: Wording("单元格类型不正确", "a cell has an unknown type")
        case .number: Wording("单元格中的数字或日期不正确", "a number or date in a cell is wrong")
        case .sharedString: Wording("单元格指向不存在的文字", "a cell points to text that does not exist")
        case .merge: Wording("合并单元格不正确或互相重叠", "merged cells are wrong or overlap")
        case .encoding:
            Wording("文字编码既不是 Unicode 也不是 GB18030", "the text is neither Unicode nor GB18030")
        case .nul: Wording("文字中有空字符", "the text has a NUL character")
        case .unclosedQuote: Wording("引号没有结束", "a quote does not end")
        case .textAfterQuote: Wording("引号后面有多余的文字", "there is text behind a closing quote")
        }
    }

    /// What to do next.
    var advice: Wording {
        switch self {
        case .documentType:
            Wording("请勿使用此文件,向提供者重新索取。", "Do not use this file; ask its sender for another.")
        case .markupTruncated: Wording("请重新复制文件。", "Copy the file again.")
        case .merge:
            Wording(
                "请在表格软件中取消这些合并后重新合并。",
                "Unmerge these cells in a spreadsheet program and merge them again.")
        case .encoding:
            Wording("请用表格软件另存为“CSV UTF-8”或 .xlsx。", "Save it as “CSV UTF-8” or .xlsx.")
        case .nul: Wording("文件可能已损坏,请重新导出。", "The file may be damaged; export it again.")
        case .unclosedQuote, .textAfterQuote:
            Wording("请检查这一行的双引号是否成对。", "Check that the double quotes of this row come in pairs.")
        default: .saveAs
        }
    }
}
