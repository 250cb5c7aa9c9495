/// Why a campaign is not begun, or a report of it not taken. Nothing was written.
package enum CampaignFault: Error, Hashable, Sendable {
    /// No campaign here goes by that name; the names of those that are here.
    case unknown(String, known: [String])
    /// A campaign of that name is here already.
    case taken(String)
    /// The unit of that name does not take part.
    case notTaking(unit: String)
    /// That is no state of a campaign.
    case unknownState(String)
    /// A zero report with so many children: written, or in the files that name the campaign.
    case notZero(Int)
    /// The unit is done and found nobody: that is a zero report (M01).
    case nobody
}
