import Casework
import Sheets

extension SheetWriter.Kind {
    /// The kind that a file's name says. A workbook under another kind's name would be opened by no
    /// program.
    static func named(_ file: String) throws -> SheetWriter.Kind {
        let name = file.lowercased()
        if name.hasSuffix(".xlsx") { return .xlsx }
        if name.hasSuffix(".csv") { return .csv }
        throw CommandFailure.usage(
            Wording("文件名应以 .xlsx 或 .csv 结尾", "the file's name must end in .xlsx or .csv"))
    }
}
