/// A mistake that is planted, so that a check is seen to find it.
package enum Canary: CaseIterable, Hashable, Sendable {
    /// What the check is there for.
    case check(Check)
    /// Changes of a revoked person count that nobody held when they were revoked.
    case revocation
    /// A unit's files are sent to where it stood before it was moved.
    case move
    /// A machine believes that a peer holds what that has never seen.
    case receipt
    /// A run waits behind a gap, and the list that people read passes over it.
    case unlisted
    /// An incident is open of a kind that nobody has words for.
    case untold
    /// A machine holds what its own person has not written.
    case invented
    /// A village is left out of the healing, and yet is thought to hold what the others do.
    case unhealed
    /// An incident that people have seen to opens again.
    case reopened
    /// More is set aside than may be.
    case hoarded
    /// A disagreement is on no machine in the list that people read.
    case concealed
    /// Two files of one child are on no machine in the list that people read.
    case overlooked

    package static var allCases: [Canary] {
        Check.allCases.map(check) + [
            .revocation, .move, .receipt, .unlisted, .untold, .invented, .unhealed, .hoarded,
            .reopened, .concealed, .overlooked,
        ]
    }

    /// The check that must find it.
    package var check: Check {
        switch self {
        case .check(let check): check
        case .revocation, .invented: .authority
        case .move: .entitlement
        case .receipt: .durability
        case .unlisted, .untold, .reopened: .progress
        case .unhealed: .agreement
        case .hoarded: .memory
        case .concealed, .overlooked: .candour
        }
    }

    /// What its finding says, where one check has several parts, each with a canary of its own;
    /// empty where it does not matter.
    var words: String {
        switch self {
        case .check, .move: ""
        case .revocation: "of a revoked key counts"
        case .receipt: "believes that"
        case .unlisted: "waiting runs are listed"
        case .untold: "has no words"
        case .reopened: "opens again"
        case .invented: "which nobody wrote"
        case .unhealed: "hold different changes"
        case .hoarded: "bytes aside"
        case .concealed: ""
        case .overlooked: "are not listed as one child's"
        }
    }
}
