import Casework
import Sheets

extension SheetWriter.Kind {
    /// The kind that a file's name asks for: a workbook under another kind's name would be opened
    /// by no program.
    init(ofFile file: String) throws {
        let name = file.lowercased()
        if name.hasSuffix(".xlsx") {
            self = .xlsx
        } else if name.hasSuffix(".csv") {
            self = .csv
        } else {
            throw CommandFailure.usage(
                Wording("文件名应以 .xlsx 或 .csv 结尾", "the file's name must end in .xlsx or .csv"))
        }
    }
}
