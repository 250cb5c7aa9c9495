/// What a grant allows its key to be.
package enum GrantSubject: Hashable, Sendable {
    /// The unit itself: its key may grant nodes, persons and units below.
    case unit
    /// An installation that belongs to the unit.
    case node
    /// A person who acts in the unit in a role.
    case person(Role)

    var code: Int {
        switch self {
        case .unit: 0
        case .node: 1
        case .person(let role): 1 + role.rawValue
        }
    }

    init?(code: Int) {
        switch code {
        case 0: self = .unit
        case 1: self = .node
        default:
            guard let role = Role(rawValue: code - 1) else { return nil }
            self = .person(role)
        }
    }
}
