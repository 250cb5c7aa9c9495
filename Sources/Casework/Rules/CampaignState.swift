/// How far a unit has come with a campaign, by the numbers of its code list (M01).
package enum CampaignState {
    package static let notStarted = 1
    package static let running = 2
    package static let zero = 3
    package static let done = 4

    /// Whether the unit has reported: that it found nobody, or how many.
    package static func isReport(_ state: Int) -> Bool { state == zero || state == done }

    /// The least finished of several reports: where anyone found a child, the unit did.
    static let order = [notStarted, running, done, zero]
}
