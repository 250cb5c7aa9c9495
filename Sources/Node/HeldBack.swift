/// What is kept here and does not count yet.
package struct HeldBack: Sendable {
    /// Sorted by log and number.
    package let gaps: [LogGap]
    /// Sorted by log.
    package let quarantine: [QuarantinedLog]

    /// What revoked writers wrote beyond where their logs end, and nobody has decided about; sorted
    /// by log.
    package let setAside: [SetAsideLog]

    /// Whether everything that is kept counts, or was left.
    package var isEmpty: Bool { gaps.isEmpty && quarantine.isEmpty && setAside.isEmpty }

    package init(
        gaps: [LogGap] = [], quarantine: [QuarantinedLog] = [], setAside: [SetAsideLog] = []
    ) {
        self.gaps = gaps
        self.quarantine = quarantine
        self.setAside = setAside
    }
}
