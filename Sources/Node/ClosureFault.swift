package import Casework

/// Why work is not ended: nothing closes without result and checker (M33, M38). Nothing was
/// written.
package enum ClosureFault: Error, Hashable, Sendable {
    /// What is marked as done says with what result: in these fields of the entry nothing stands.
    case noResult(Completion, missing: [Int])
    /// What nobody has marked as done, in the field that says so, cannot be verified.
    case notDone(Completion)
    /// Whoever marked it as done does not verify it.
    case ownWork
    /// So much is done for the child without result and checker, and nothing says why the file is
    /// closed all the same: problems, measures, referrals, returns, notices of schools.
    case openProblems(Int)
    /// A danger to the child is open, so many reports of it.
    case openDanger(Int)
}
