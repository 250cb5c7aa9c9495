/// A mistake that is planted, so that a check is seen to find it.
package enum Canary: CaseIterable, Hashable, Sendable {
    /// What the check is there for.
    case check(Check)
    /// Changes of a revoked person count that nobody held when they were revoked.
    case revocation
    /// A unit's files are sent to where it stood before it was moved.
    case move
    /// A disagreement is on no machine in the list that people read.
    case concealed

    package static var allCases: [Canary] {
        Check.allCases.map(check) + [.revocation, .move, .concealed]
    }

    /// The check that must find it.
    package var check: Check {
        switch self {
        case .check(let check): check
        case .revocation: .authority
        case .move: .entitlement
        case .concealed: .candour
        }
    }
}
