/// The states of a referral by the numbers of their code list (M40).
package enum ReferralState: Int, Hashable, Sendable {
    case sent = 1
    case accepted = 2
    case refused = 3
    case done = 4
    case returned = 5
    case verified = 6

    /// What is none of these waits for an answer.
    static let answered = [accepted, refused, done, returned, verified].map(\.rawValue)
}
