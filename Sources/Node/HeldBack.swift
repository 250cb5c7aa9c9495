/// What is kept here and does not count yet, or not where it should.
package struct HeldBack: Sendable {
    /// Sorted by log and number.
    package let gaps: [LogGap]
    /// Sorted by log.
    package let quarantine: [QuarantinedLog]

    /// What revoked writers wrote beyond where their logs end, and nobody has decided about; sorted
    /// by log.
    package let setAside: [SetAsideLog]

    /// What was written in units that have moved away, and has not been delivered; sorted by unit.
    package let leftBehind: [LeftBehindUnit]

    /// Whether everything that is kept counts, or was left, and was delivered.
    package var isEmpty: Bool {
        gaps.isEmpty && quarantine.isEmpty && setAside.isEmpty && leftBehind.isEmpty
    }

    package init(
        gaps: [LogGap] = [], quarantine: [QuarantinedLog] = [], setAside: [SetAsideLog] = [],
        leftBehind: [LeftBehindUnit] = []
    ) {
        self.gaps = gaps
        self.quarantine = quarantine
        self.setAside = setAside
        self.leftBehind = leftBehind
    }
}
