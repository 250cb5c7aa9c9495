package import Casework
package import Wire

/// A campaign with the unit that began it.
package struct KnownCampaign: Hashable, Sendable {
    /// As its unit lays it down.
    package let campaign: Campaign
    /// Which began it.
    package let unit: Identifier
}
