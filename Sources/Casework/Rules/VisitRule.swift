/// How often a child is visited. A unit may set its own; the standard is M17 (monthly, S3) with the
/// weekly visit for high risk and the quarterly one for the general case of domain section 2.
package struct VisitRule: Hashable, Sendable {
    /// 高 risk.
    package let high: VisitInterval
    /// Everyone else in difficulty.
    package let ordinary: VisitInterval
    /// 低 risk and in no category.
    package let general: VisitInterval
    /// The township's own series (M18).
    package let revisit: VisitInterval
    /// Follow-ups after a return or a closing (M19), where the file names no interval of its own.
    package let followUp: VisitInterval
    /// Whether a call by telephone or video counts as a visit.
    package let countsCalls: Bool

    package init(
        high: VisitInterval, ordinary: VisitInterval, general: VisitInterval,
        revisit: VisitInterval, followUp: VisitInterval = standardFollowUp, countsCalls: Bool
    ) {
        self.high = high
        self.ordinary = ordinary
        self.general = general
        self.revisit = revisit
        self.followUp = followUp
        self.countsCalls = countsCalls
    }

    /// Every three months.
    package static let standardFollowUp = VisitInterval.months(3)
    /// For how many months a child whose file was closed as helped is followed up.
    package static let monthsAfterClosing = 12

    /// Weekly, monthly, every three months, re-visits monthly; calls do not count.
    package static let standard = VisitRule(
        high: .days(7), ordinary: .months(1), general: .months(3), revisit: .months(1),
        countsCalls: false)

    /// The interval for a child.
    package func interval(risk: Int, categories: [Int]) -> VisitInterval {
        if risk == RiskLevel.high { return high }
        return risk == RiskLevel.low && categories.isEmpty ? general : ordinary
    }

    /// Reads a unit's setting such as `7d 1m 3m 1m`, with a fifth interval where follow-ups have
    /// another than the standard, and `calls` at the end if calls count; nil if it is not one.
    package init?(_ written: String) {
        var words = WrittenText.pieces(WrittenText.narrow(written), at: [" ", ",", "/"])
        let countsCalls = words.last == "calls"
        if countsCalls { words.removeLast() }
        let intervals = words.compactMap { VisitInterval($0) }
        guard intervals.count == words.count, (4...5).contains(words.count) else { return nil }
        self.init(
            high: intervals[0], ordinary: intervals[1], general: intervals[2],
            revisit: intervals[3],
            followUp: intervals.count == 5 ? intervals[4] : Self.standardFollowUp,
            countsCalls: countsCalls)
    }

    /// The setting as `init` reads it.
    package var description: String {
        let own = followUp == Self.standardFollowUp ? [] : [followUp]
        let intervals = ([high, ordinary, general, revisit] + own).map(\.description)
        return (intervals + (countsCalls ? ["calls"] : [])).joined(separator: " ")
    }
}
