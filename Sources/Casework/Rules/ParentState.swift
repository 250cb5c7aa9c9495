/// What is known of one parent.
package struct ParentState: Hashable, Sendable {
    package let circumstance: Circumstance
    /// Since when; nil if nobody wrote it.
    package let since: CalendarMonth?

    package init(_ circumstance: Circumstance, since: CalendarMonth? = nil) {
        self.circumstance = circumstance
        self.since = since
    }
}
