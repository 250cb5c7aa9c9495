/// Why a file could not be read or written.
package enum SheetError: Error, Sendable, Hashable {
    /// The system would not give the file; the code is `errno`.
    case unreadable(path: String, code: Int32)
    /// The system would not take the file; the code is `errno`. No half file is left behind.
    case unwritable(path: String, code: Int32)
    /// A file of another kind.
    case foreignKind(ForeignKind)
    /// The archive that an .xlsx file is cannot be unpacked.
    case damagedArchive(part: String?, detail: String)
    /// A part that the workbook names is not in it.
    case missingPart(String)
    /// The bytes are wrong.
    case malformed(SheetFault, SheetPlace)
    /// The file is larger than a bound allows.
    case tooLarge(SheetBound, limit: Int, SheetPlace)
    /// No row of the sheet looks like the head of a table.
    case noTable(sheet: String)
    /// The sheet begins with data; the row is the first that should have been a head.
    case noHead(sheet: String, row: Int)
    /// The library that makes .xlsx files refused; the detail is its own.
    case writerRefused(detail: String)
}
