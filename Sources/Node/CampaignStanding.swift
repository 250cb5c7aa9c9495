import Casework

/// How far a campaign has come, unit by unit (M01, M33).
package struct CampaignStanding: Sendable {
    /// What it is about.
    package let known: KnownCampaign
    /// The unit that began it, as it is called.
    package let begunBy: String
    /// In the order of the tree.
    package let rows: [CampaignRow]
    /// Names of units that take part and that no unit here goes by.
    package let unknownUnits: [String]

    /// Those that have not reported, or disagree about it: named, and never counted as zero.
    package var missing: [CampaignRow] { rows.filter { !$0.isReported } }
    /// The sum of the children that units have reported; of those that have not, nothing is known.
    package var count: Int {
        rows.filter(\.isReported).reduce(0) { $0 + ($1.report?.count ?? 0) }
    }
    /// Whether every unit has reported.
    package var isComplete: Bool { missing.isEmpty && unknownUnits.isEmpty }

    /// The problems of all units by their state.
    package func problems(in state: Int) -> Int {
        rows.reduce(0) { $0 + ($1.problems[state] ?? 0) }
    }
}
