/// How far what is done for a child has come, as a table counts it: of several by the one that is
/// furthest from done.
struct HelpStanding: Hashable, Sendable {
    /// How far measures are (M39).
    enum Measures {
        static let open = 1
        static let done = 2
        static let settled = 3
    }

    /// How far referrals are (M40), in the order in which they are asked for.
    enum Referrals {
        static let refused = 1
        static let sent = 2
        static let accepted = 3
        static let done = 4
        static let settled = 5
    }

    /// What is known of benefits that are due and not had (M43).
    enum Gaps {
        static let unexplained = 1
        static let explained = 2
    }

    /// `WorkStanding.open` while there is a plan that has not ended, and 0 otherwise.
    private var plan = 0
    private var measures = 0
    private var referrals = 0
    /// `WorkStanding.open` while one is not decided, and 0 otherwise.
    private var applications = 0
    /// By `ProblemState`: the least finished one; 0 where none was found.
    private var problemState = 0
    private var gaps = 0
    /// The benefits that are held in the month of the day, a bit for each kind.
    private var benefits: UInt64 = 0

    init() {}

    /// - Parameters:
    ///   - gaps: what the child should have and has not.
    ///   - day: in whose month benefits are held.
    init(_ child: ChildSummary, gaps: [BenefitGap], on day: CalendarDay) {
        readItems(of: child)
        applications = child.help.applied.isEmpty ? 0 : WorkStanding.open
        problemState = child.problems.map(\.state).min() ?? 0
        if !gaps.isEmpty {
            let isOpen = gaps.contains { $0.ground == .unknown }
            self.gaps = isOpen ? Gaps.unexplained : Gaps.explained
        }
        guard !child.help.held.isEmpty else { return }
        let month = CalendarMonth(of: day)
        for held in child.help.held where held.isHeld(in: month) {
            benefits |= Self.bit(held.kind)
        }
    }

    /// What a table may ask; 0 for what stands elsewhere.
    subscript(fact: TableFact) -> Int {
        switch fact {
        case .plan: plan
        case .measures: measures
        case .referrals: referrals
        case .applications: applications
        case .problemState: problemState
        case .gaps: gaps
        default: 0
        }
    }

    func has(benefit kind: Int) -> Bool { benefits & Self.bit(kind) != 0 }

    private static func bit(_ kind: Int) -> UInt64 {
        (1..<UInt64.bitWidth).contains(kind) ? 1 << UInt64(kind) : 0
    }

    /// The clocks of help tell what is open, so that summaries need only say what is settled.
    private mutating func readItems(of child: ChildSummary) {
        var running: UInt64 = 0
        for item in child.openItems { running |= Self.bit(item.clock) }
        let settled = child.help.settled
        guard running | UInt64(truncatingIfNeeded: settled) != 0 else { return }
        let first = { (standings: [(clock: Clock, standing: Int)], rest: Int) in
            standings.first { running & Self.bit($0.clock.number) != 0 }?.standing ?? rest
        }
        plan = first([(Clocks.planReviewed, WorkStanding.open)], 0)
        measures = first(
            [(Clocks.measureDone, Measures.open), (Clocks.measureVerified, Measures.done)],
            settled & HelpSummary.measureSettled != 0 ? Measures.settled : 0)
        referrals = first(
            [
                (Clocks.referralFollowed, Referrals.refused),
                (Clocks.referralAnswered, Referrals.sent),
                (Clocks.referralDone, Referrals.accepted),
                (Clocks.referralVerified, Referrals.done),
            ], settled & HelpSummary.referralSettled != 0 ? Referrals.settled : 0)
    }
}
