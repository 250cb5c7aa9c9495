@testable import Sheets

/// Reads a workbook of one sheet that a test has put together.
func read(_ workbook: TestWorkbook) throws(SheetError) -> Sheet {
    try Sheet.read(bytes: workbook.bytes, named: "test")[0]
}

/// Reads the rows of a worksheet given as XML.
func read(
    rows: String, merges: String = "", strings: String? = nil, styles: String? = nil,
    properties: String = ""
) throws(SheetError) -> Sheet {
    try read(
        TestWorkbook(
            rows: rows, merges: merges, strings: strings, styles: styles, properties: properties))
}

/// Reads text with separated values.
func readText(_ text: String) throws(SheetError) -> Sheet {
    try Sheet.read(bytes: Array(text.utf8), named: "test")[0]
}

/// The texts of a sheet, row by row, with empty cells in between.
func texts(_ sheet: Sheet) -> [[String]] {
    sheet.rows.map { row in
        (0...(row.cells.last?.column ?? 0)).map { row[$0].written }
    }
}

/// The error of a reading that must fail; nil if it does not.
func error(_ body: () throws(SheetError) -> Void) -> SheetError? {
    do {
        try body()
        return nil
    } catch {
        return error
    }
}

/// What is wrong with a file that must be refused as malformed; nil if it is not.
func fault(_ body: () throws(SheetError) -> Void) -> SheetFault? {
    guard case .malformed(let fault, _) = error(body) else { return nil }
    return fault
}

/// Which bound a file exceeds; nil if it does not.
func bound(_ body: () throws(SheetError) -> Void) -> SheetBound? {
    guard case .tooLarge(let bound, _, _) = error(body) else { return nil }
    return bound
}
