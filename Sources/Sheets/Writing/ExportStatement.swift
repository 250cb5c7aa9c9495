package import Casework

/// What every export says of itself: for what, by whom, and when (`domain.md` section 3).
package struct ExportStatement: Sendable, Hashable {
    /// The purpose, as the person gave it.
    package let purpose: String
    /// The name of the person who exports.
    package let person: String
    /// The day of the export; the caller's clock, not ours.
    package let date: CalendarDay

    /// Makes a statement.
    package init(purpose: String, person: String, date: CalendarDay) {
        self.purpose = purpose
        self.person = person
        self.date = date
    }

    /// The line that stands under the title.
    package var wording: Wording {
        Wording(
            "用途:\(purpose) 导出人:\(person) 导出日期:\(date)",
            "Purpose: \(purpose) Exported by: \(person) Date: \(date)")
    }
}
