import Wire

/// When a unit was last heard of, and how often it should be (M69).
package struct UnitContact: Hashable, Sendable {
    /// Claimed time in seconds since 1970-01-01T00:00Z of the last exchange with a node of the
    /// unit, or of the last change that came from it by way of others; nil if there was none.
    package let heard: Int64?
    /// The unit's own rule; 0 for none.
    package let intervalDays: Int
    /// Whether it has been silent for longer than its own rule says.
    package let isSilent: Bool

    /// Judges the silence by a clock, in seconds since 1970-01-01T00:00Z.
    package init(heard: Int64?, intervalDays: Int, now: Int64) {
        self.heard = heard
        self.intervalDays = intervalDays
        // Both are a peer's word, and may be any number.
        let seconds = min(max(0, Int64(intervalDays)), .max / 86_400) * 86_400
        let latest = heard.map { $0.saturatingSum(seconds) }
        isSilent = intervalDays > 0 && (latest ?? .min) < now
    }
}
