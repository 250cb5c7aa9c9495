import Casework
package import Wire

/// Which problems a list is to show.
package struct ProblemFilter: Sendable {
    /// Whose.
    package var units: Set<Identifier>
    /// By the code list; nil for those that are not verified yet.
    package var state: Int?
    /// The name of a campaign; nil for all problems.
    package var campaign: String?

    package init(units: Set<Identifier>, state: Int? = nil, campaign: String? = nil) {
        self.units = units
        self.state = state
        self.campaign = campaign
    }

    func shows(_ mark: ProblemMark) -> Bool {
        let isInState = state.map { mark.state == $0 } ?? (mark.state != ProblemState.verified)
        return isInState
            && campaign.map { WrittenText.key($0) == WrittenText.key(mark.campaign) } ?? true
    }
}
