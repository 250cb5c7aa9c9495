/// Why a step of the ladder is not entered.
package enum LadderRefusal: Hashable, Sendable {
    /// The step is none of the ladder's.
    case unknownStep
    /// The role may neither enter nor alter that step, by its number.
    case notForRole(step: Int, FormRole)
    /// That step is decided by others.
    case wrongAuthority(step: Int)
    /// Steps between are left out, and nothing says why; 0 is where nothing was done before.
    case skips(from: Int, to: Int)
}
