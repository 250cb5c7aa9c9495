/// Where in a file something is wrong; what is not known is nil.
package struct SheetPlace: Sendable, Hashable {
    /// The part of the workbook, or the name of the sheet.
    package let part: String?
    /// The row of the sheet, counted from 1.
    package let row: Int?
    /// The column, counted from 0.
    package let column: Int?
    /// The byte in the part, counted from 0.
    package let offset: Int?

    /// Makes a place from what is known.
    package init(
        part: String? = nil, row: Int? = nil, column: Int? = nil, offset: Int? = nil
    ) {
        self.part = part
        self.row = row
        self.column = column
        self.offset = offset
    }
}
