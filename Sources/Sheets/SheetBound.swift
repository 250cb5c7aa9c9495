/// The bounds that a file can exceed; their values stand in `SheetLimits`.
package enum SheetBound: Sendable, Hashable {
    /// The file itself.
    case fileBytes
    /// A part of the workbook, inflated.
    case partBytes
    /// A part that inflates more than any real one: a zip bomb.
    case inflationRatio
    /// Files in the archive.
    case archiveEntries
    /// Sheets in the workbook.
    case sheets
    /// Rows with a value.
    case rows
    /// The column of a value.
    case columns
    /// Cells with a value.
    case cells
    /// The text of one cell.
    case text
    /// All text of the file.
    case totalText
    /// Shared texts.
    case sharedStrings
    /// Merged ranges.
    case merges
    /// Cell styles.
    case styles
    /// Depth, attributes or names of the XML.
    case markup
}
