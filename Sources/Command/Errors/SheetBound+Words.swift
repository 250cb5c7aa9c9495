import Casework
import Sheets

extension SheetBound {
    /// What of a file is bounded.
    var wording: Wording {
        switch self {
        case .fileBytes: Wording("文件大小(字节)", "size of the file in bytes")
        case .partBytes: Wording("解压后的大小(字节)", "inflated size in bytes")
        case .inflationRatio:
            Wording("压缩比异常,可能是恶意文件:解压倍数", "inflates as hostile files do, times")
        case .archiveEntries: Wording("压缩包中的文件数", "files in the archive")
        case .sheets: Wording("工作表数", "sheets")
        case .rows: Wording("行数", "rows")
        case .columns: Wording("列数", "columns")
        case .cells: Wording("单元格数", "cells")
        case .text: Wording("单元格文字长度", "length of the text of a cell")
        case .totalText: Wording("文字总量(字节)", "text in bytes")
        case .sharedStrings: Wording("共享文字数", "shared texts")
        case .merges: Wording("合并单元格数", "merged ranges")
        case .styles: Wording("样式数", "styles")
        case .markup: Wording("XML 的深度或长度", "depth or length of XML")
        }
    }
}
