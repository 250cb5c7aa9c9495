package import Casework

/// How far one unit has come with a campaign.
package struct CampaignRow: Sendable {
    /// The unit, as it is called.
    package let name: String
    /// Which takes part.
    package let unit: NamedUnit
    /// Whether this node belongs to it.
    package let isOwn: Bool
    /// Nil as long as the unit has reported nothing: that is never a zero (M67).
    package let report: CampaignReport?
    /// How many children's files that are here name the campaign, open or closed.
    package let children: Int
    /// How many problems here name the campaign, by their state.
    package let problems: [Int: Int]
    /// When the unit was last heard of.
    package let contact: UnitContact

    /// How far the unit has come, by the code list.
    package var state: Int { report?.state ?? CampaignState.notStarted }
    /// Whether the unit has said how many, or that it found nobody, and nobody disagrees.
    package var isReported: Bool {
        CampaignState.isReport(state) && report?.isDisputed == false
    }
    /// Whether it says that it found nobody, and files that are here say otherwise.
    package var isContradicted: Bool { state == CampaignState.zero && children > 0 }
}
