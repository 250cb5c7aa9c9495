package import Casework
package import Wire

/// A campaign with the unit that began it.
package struct KnownCampaign: Hashable, Sendable {
    package let campaign: Campaign
    package let unit: Identifier
}
