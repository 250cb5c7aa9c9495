package import Wire

/// What a session reads: one consistent state of the store. A reading that fails gives the empty
/// answer and keeps its error; the driver looks for it before it performs the effects.
package protocol Snapshot {
    /// The place of this node.
    var ownPlace: Place { get }
    /// Grows with every change that is stored; marks are compared on this node only.
    var mark: UInt64 { get }
    /// The place of any unit in the tree; nil if it is not known.
    func place(of unit: Identifier) -> Place?
    /// Whether the tree says that a unit is another or stands below it.
    func isUnit(_ unit: Identifier, within other: Identifier) -> Bool
    /// The units directly below, sorted.
    func children(of unit: Identifier) -> [Identifier]
    /// The sum over the frontier of that part, zero if nothing is held.
    func digest(of unitPart: UnitPart) -> Digest
    /// The sum over both parts of the unit and of every unit below it.
    func subtreeDigest(of unit: Identifier) -> Digest
    /// Every branch of every log of that part that holds a change, also what is quarantined or not
    /// understood (invariant 11), sorted by log and branch.
    func frontier(of unitPart: UnitPart) -> [FrontierEntry]
    /// The branches of one log, sorted; empty if nothing is held.
    func branches(of log: Identifier) -> [FrontierEntry]
    /// The unit and class of a log that has been described; nil if it is not known.
    func logPlace(of log: Identifier) -> LogPlace?
    /// The described logs whose id begins with these eight bytes; more than one is next to
    /// impossible, and then none of them is meant.
    func logs(beginningWith prefix: UInt64) -> [Identifier]
    /// The description of a log with the grants of its writer.
    func description(of log: Identifier) -> LogDescription?
    /// The chain hash of a branch at a number from 0 up to the branch's last.
    func hash(of log: Identifier, branch: Int, at number: UInt64) -> Hash?
    /// The changes after a number, as many as fit; `before` is left to the session. Nil if there
    /// are none that may be sent.
    ///
    /// - Parameters:
    ///   - budget: bytes of payload, at least what the largest single change needs.
    ///   - withErased: whether a run in which changes were erased may be among them.
    func run(
        of log: Identifier, branch: Int, after number: UInt64, budget: Int, withErased: Bool
    ) -> Run?
    /// Whether a unit, or one above it, stands where it was moved to.
    func hasMoved(_ unit: Identifier) -> Bool
    /// What this node holds of units that have moved away from it, what the place may hold of it,
    /// and what none that may has confirmed; sorted by log and branch.
    func leftBehind(for place: Place) -> [News]
    /// Every branch that has grown since the mark, sorted by log and branch, in any scope.
    func news(since mark: UInt64) -> [News]
}

extension Snapshot {
    /// Answers from the place of the unit; one without a place stands below nothing.
    package func isUnit(_ unit: Identifier, within other: Identifier) -> Bool {
        unit == other || place(of: unit)?.isWithin(other) ?? false
    }

    /// Adds up part by part, at most `Limits.unitDepth` levels down.
    package func subtreeDigest(of unit: Identifier) -> Digest {
        subtreeDigest(of: unit, depth: Limits.unitDepth)
    }

    private func subtreeDigest(of unit: Identifier, depth: Int) -> Digest {
        var sum = digest(of: UnitPart(unit, .own)) + digest(of: UnitPart(unit, .files))
        guard depth > 0 else { return sum }
        for child in children(of: unit) { sum += subtreeDigest(of: child, depth: depth - 1) }
        return sum
    }
}
