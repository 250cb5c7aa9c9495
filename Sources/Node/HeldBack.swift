/// What is kept here and does not count yet.
package struct HeldBack: Sendable {
    /// Sorted by log and number.
    package let gaps: [LogGap]
    /// Sorted by log.
    package let quarantine: [QuarantinedLog]

    /// Whether everything that is kept counts.
    package var isEmpty: Bool { gaps.isEmpty && quarantine.isEmpty }

    package init(gaps: [LogGap], quarantine: [QuarantinedLog]) {
        self.gaps = gaps
        self.quarantine = quarantine
    }
}
