/// Why a row of a sheet is no record.
package enum SkipReason: Sendable, Hashable {
    /// It stands above the head: a title, the unit, the date of the report.
    case aboveHead
    /// Nothing is written.
    case blank
    /// Only the running number is written, as in forms that are numbered in advance.
    case onlyNumbered
    /// A note: 注, 说明, or words that stand alone at the beginning of the row.
    case note
    /// Totals: 合计, 小计.
    case total
    /// Who filled the form in, checked and approved it.
    case signature
    /// The head once more, as at the top of each printed page.
    case repeatedHead
    /// The numbers of the columns under the head.
    case columnNumbers
}
