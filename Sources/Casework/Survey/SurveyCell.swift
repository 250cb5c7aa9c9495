/// A cell of a survey table, whatever kind of file it came from.
package enum SurveyCell: Hashable, Sendable {
    case blank
    /// Exactly as it was written.
    case text(String)
    /// The digits of a numeric cell as the file writes them, such as `9.99901201012111e+17`.
    case number(String)
    case day(CalendarDay)
    case boolean(Bool)

    /// The text as a person reads it.
    package var written: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .number(let digits): Digits.short(digits)
        case .day(let day): day.description
        case .boolean(let value): (value ? YesOrNo.yesWording : YesOrNo.noWording).chinese
        }
    }

    /// Whether nothing but white space stands there.
    package var isBlank: Bool {
        switch self {
        case .blank: true
        case .text(let text): WrittenText.trimmed(text).isEmpty
        default: false
        }
    }
}
