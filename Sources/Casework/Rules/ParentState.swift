/// What is known of one parent.
package struct ParentState: Hashable, Sendable {
    /// As the code list numbers it.
    package let circumstance: Circumstance
    /// Since when; nil if nobody wrote it.
    package let since: CalendarMonth?

    /// Names a circumstance, and the month from which it lasts.
    package init(_ circumstance: Circumstance, since: CalendarMonth? = nil) {
        self.circumstance = circumstance
        self.since = since
    }
}
