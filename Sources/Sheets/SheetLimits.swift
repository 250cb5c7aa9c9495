/// Every bound of this layer. Files come from anywhere; reaching a bound is a refusal that carries
/// its name (`SheetBound`), never a crash and never memory without end.
///
/// A county's largest ledger (60,000 children in 30 columns) stays well below them.
package enum SheetLimits {
    /// The largest file that is opened.
    package static let fileBytes = 32 << 20
    /// The largest part of a workbook after it is inflated.
    package static let partBytes = 160 << 20
    /// How many times larger than its packed form a part may be; deflate can reach 1,030, the
    /// emptiest real sheet about 100.
    package static let inflationRatio = 250
    /// Below this size the ratio is not looked at.
    package static let inflationFreeBytes = 1 << 20
    /// The files in the archive that a workbook is.
    package static let archiveEntries = 4_096
    /// The sheets of a workbook.
    package static let sheets = 64
    /// The rows with a value in one file.
    package static let rows = 200_000
    /// The columns that may hold a value.
    package static let columns = 1_024
    /// The cells with a value in one file.
    package static let cells = 2_000_000
    /// The text of one cell, in UTF-16 units as spreadsheet programs count it.
    package static let textUnits = 32_767
    /// The text of one file, in UTF-8 bytes.
    package static let totalTextBytes = 64 << 20
    /// The texts in the shared list of a workbook.
    package static let sharedStrings = 1_000_000
    /// The merged ranges of one sheet.
    package static let merges = 100_000
    /// The cell styles and the number formats of a workbook.
    package static let styles = 65_536
    /// How deep XML elements may stand inside each other.
    package static let markupDepth = 64
    /// The attributes of one XML element.
    package static let markupAttributes = 128
    /// The bytes of one XML name.
    package static let markupNameBytes = 256
    /// The bytes of one stretch of XML text or of one attribute.
    package static let markupTextBytes = 4 * textUnits
    /// The last row that the format knows (ECMA-376).
    package static let formatRows = 1_048_576
    /// The number of columns that the format knows.
    package static let formatColumns = 16_384
    /// How many rows may stand above the head of a table.
    package static let rowsAboveHead = 50
}
