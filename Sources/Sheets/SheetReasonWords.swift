// Words for the single reasons, which `SheetWords` puts together with their place.

extension ForeignKind {
    var chinese: (String, String) {
        switch self {
        case .empty: ("文件是空的", "请检查是否复制完整。")
        case .oldWorkbook: ("这是旧版 .xls 文件", "请用表格软件打开,另存为 .xlsx。")
        case .encrypted: ("文件有密码保护", "请用表格软件去掉密码后再导入。")
        case .binaryWorkbook: ("这是 .xlsb 文件", "请用表格软件打开,另存为 .xlsx。")
        case .otherArchive: ("这个压缩文件不是 .xlsx 工作簿", "如果是 .ods 等格式,请另存为 .xlsx。")
        case .markup: ("这是网页或 XML 文件,不是表格", "请用表格软件打开,另存为 .xlsx。")
        case .document: ("这是图片或文档,不是表格", "请选择 .xlsx 或 .csv 文件。")
        }
    }

    var english: (String, String) {
        let saveAs = "Open it in a spreadsheet program and save it as .xlsx."
        return switch self {
        case .empty: ("the file is empty", "Check that it was copied completely.")
        case .oldWorkbook: ("this is an old .xls workbook", saveAs)
        case .encrypted:
            ("the file has a password", "Remove the password in a spreadsheet program.")
        case .binaryWorkbook: ("this is an .xlsb workbook", saveAs)
        case .otherArchive:
            ("this archive is no .xlsx workbook", "If it is .ods or the like, save it as .xlsx.")
        case .markup: ("this is a web page or XML, not a table", saveAs)
        case .document:
            ("this is a picture or a document, not a table", "Choose an .xlsx or .csv file.")
        }
    }
}

extension SheetFault {
    var chinese: (String, String) {
        let saveAs = "请用表格软件打开后另存为 .xlsx。"
        return switch self {
        case .markup: ("XML 格式错误", saveAs)
        case .documentType: ("XML 含有文档类型定义,可能是恶意文件", "请勿使用此文件,向提供者重新索取。")
        case .markupEncoding: ("XML 不是正确的 UTF-8", saveAs)
        case .markupTruncated: ("XML 不完整", "请重新复制文件。")
        case .unexpectedPart: ("工作簿的部件不是应有的内容", saveAs)
        case .reference: ("单元格编号不正确", saveAs)
        case .order: ("行或单元格的顺序错误,或同一单元格出现两次", saveAs)
        case .cellType: ("单元格类型不正确", saveAs)
        case .number: ("单元格中的数字或日期不正确", saveAs)
        case .sharedString: ("单元格指向不存在的文字", saveAs)
        case .merge: ("合并单元格不正确或互相重叠", "请在表格软件中取消这些合并后重新合并。")
        case .encoding: ("文字编码既不是 Unicode 也不是 GB18030", "请用表格软件另存为“CSV UTF-8”或 .xlsx。")
        case .nul: ("文字中有空字符", "文件可能已损坏,请重新导出。")
        case .unclosedQuote: ("引号没有结束", "请检查这一行的双引号是否成对。")
        case .textAfterQuote: ("引号后面有多余的文字", "请检查这一行的双引号是否成对。")
        }
    }

    var english: (String, String) {
        let saveAs = "Open it in a spreadsheet program and save it as .xlsx."
        let quotes = "Check that the double quotes of this row come in pairs."
        return switch self {
        case .markup: ("the XML is wrong", saveAs)
        case .documentType:
            (
                "the XML has a document type, as hostile files do",
                "Do not use this file; ask its sender for another."
            )
        case .markupEncoding: ("the XML is not correct UTF-8", saveAs)
        case .markupTruncated: ("the XML ends early", "Copy the file again.")
        case .unexpectedPart: ("a part of the workbook is not what it should be", saveAs)
        case .reference: ("a cell reference is wrong", saveAs)
        case .order: ("rows or cells are out of order, or a cell stands twice", saveAs)
        case .cellType: ("a cell has an unknown type", saveAs)
        case .number: ("a number or date in a cell is wrong", saveAs)
        case .sharedString: ("a cell points to text that does not exist", saveAs)
        case .merge:
            (
                "merged cells are wrong or overlap",
                "Unmerge these cells in a spreadsheet program and merge them again."
            )
        case .encoding:
            ("the text is neither Unicode nor GB18030", "Save it as “CSV UTF-8” or .xlsx.")
        case .nul: ("the text has a NUL character", "The file may be damaged; export it again.")
        case .unclosedQuote: ("a quote does not end", quotes)
        case .textAfterQuote: ("there is text behind a closing quote", quotes)
        }
    }
}

extension SheetBound {
    var chinese: String {
        switch self {
        case .fileBytes: "文件大小(字节)"
        case .partBytes: "解压后的大小(字节)"
        case .inflationRatio: "压缩比异常,可能是恶意文件:解压倍数"
        case .archiveEntries: "压缩包中的文件数"
        case .sheets: "工作表数"
        case .rows: "行数"
        case .columns: "列数"
        case .cells: "单元格数"
        case .text: "单元格文字长度"
        case .totalText: "文字总量(字节)"
        case .sharedStrings: "共享文字数"
        case .merges: "合并单元格数"
        case .styles: "样式数"
        case .markup: "XML 的深度或长度"
        }
    }

    var english: String {
        switch self {
        case .fileBytes: "size of the file in bytes"
        case .partBytes: "inflated size in bytes"
        case .inflationRatio: "inflates as hostile files do, times"
        case .archiveEntries: "files in the archive"
        case .sheets: "sheets"
        case .rows: "rows"
        case .columns: "columns"
        case .cells: "cells"
        case .text: "length of the text of a cell"
        case .totalText: "text in bytes"
        case .sharedStrings: "shared texts"
        case .merges: "merged ranges"
        case .styles: "styles"
        case .markup: "depth or length of XML"
        }
    }
}

extension DateRefusal {
    /// Says why a cell is not taken for a date.
    package func words(in language: SheetLanguage) -> String {
        let isChinese = language == .zh
        return switch self {
        case .empty: isChinese ? "没有填写日期" : "no date is written"
        case .notADate: isChinese ? "不是日期" : "not a date"
        case .noSuchDay: isChinese ? "没有这一天" : "there is no such day"
        case .twoDigitYear:
            isChinese ? "年份只有两位,请写全四位" : "the year has two digits; write all four"
        case .yearLast:
            isChinese
                ? "年份在最后,分不清日和月,请按年-月-日填写"
                : "the year stands last: day or month first? write year-month-day"
        case .yearOutOfRange(let year):
            isChinese ? "年份 \(year) 超出范围" : "the year \(year) is out of range"
        case .incomplete:
            isChinese ? "日期不完整,请写明年月日" : "the date is incomplete; write year, month and day"
        }
    }
}

extension SkipReason {
    /// Says why a row is no record.
    package func words(in language: SheetLanguage) -> String {
        let isChinese = language == .zh
        return switch self {
        case .aboveHead: isChinese ? "表头上方" : "above the head"
        case .blank: isChinese ? "空行" : "blank"
        case .onlyNumbered: isChinese ? "只有序号" : "only a running number"
        case .note: isChinese ? "说明" : "note"
        case .total: isChinese ? "合计" : "total"
        case .signature: isChinese ? "填表、审核签名" : "signature"
        case .repeatedHead: isChinese ? "重复的表头" : "head repeated"
        case .columnNumbers: isChinese ? "列号" : "column numbers"
        }
    }
}
