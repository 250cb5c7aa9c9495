package import Casework

/// What one cell holds.
package enum CellValue: Sendable, Hashable {
    /// Nothing is written.
    case empty
    /// Text, exactly as in the file.
    case text(String)
    /// A number, and its digits as the file writes them.
    case number(Double, digits: String)
    /// A numeric cell that its format shows as a date; the second of the day if it has a time.
    case date(CalendarDay, secondOfDay: Int?)
    /// True or false.
    case boolean(Bool)
    /// A failed formula, such as `#N/A`; `#UNCALCULATED!` if the file holds no result at all.
    case error(String)

    /// The mark of a formula that was stored without its result.
    package static let uncalculated = CellValue.error("#UNCALCULATED!")

    /// Makes a number with the digits that this layer would write for it.
    package static func number(_ value: Double) -> CellValue {
        .number(value, digits: CellNumber.digits(of: value))
    }

    /// What a person reads in the cell: text as it is, a date as 2015-09-30, an integer in full.
    ///
    /// A number of more than 15 digits keeps the digits of the file, for the others are invented.
    package var written: String {
        switch self {
        case .empty: ""
        case .text(let text), .error(let text): text
        case .number(let value, let digits): CellNumber.plain(value) ?? digits
        case .date(let date, let second): date.description + CellNumber.clock(second)
        case .boolean(let value): value ? "TRUE" : "FALSE"
        }
    }

    /// Whether nothing but white space is written.
    package var isBlank: Bool {
        switch self {
        case .empty: true
        case .text(let text): text.unicodeScalars.allSatisfy(WrittenText.isSpace)
        default: false
        }
    }
}
