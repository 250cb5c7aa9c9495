/// Writes tables as files.
package enum SheetWriter {
    /// The kinds of file that are written.
    package enum Kind: Sendable, Hashable {
        /// A workbook with one sheet.
        case xlsx
        /// Text in UTF-8 with a byte order mark, which spreadsheet programs recognise.
        case csv
    }

    /// Writes a document to a path and replaces what stands there.
    ///
    /// The file appears whole or not at all, readable by its owner only.
    package static func write(
        _ document: SheetDocument, to path: String, as kind: Kind
    ) throws(SheetError) {
        try document.check()
        let file = try WholeFile(path: path)
        switch kind {
        case .xlsx: try WorkbookWriter.write(document, to: file)
        case .csv: try file.write(CommaSeparatedWriter.bytes(document))
        }
        try file.commit()
    }
}
