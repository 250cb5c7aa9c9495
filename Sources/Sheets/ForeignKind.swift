/// The kinds of file that people hand in by mistake.
package enum ForeignKind: Sendable, Hashable {
    /// Nothing is in the file.
    case empty
    /// An .xls workbook of before 2007.
    case oldWorkbook
    /// A workbook with a password.
    case encrypted
    /// An .xlsb workbook.
    case binaryWorkbook
    /// An archive that is no workbook of this format, such as .ods or .docx.
    case otherArchive
    /// A web page or other markup, often with a wrong ending.
    case markup
    /// A picture, a PDF or another document.
    case document
}
