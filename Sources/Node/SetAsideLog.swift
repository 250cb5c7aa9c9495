package import Records
package import Trust
package import Wire

/// A log of which some does not count, for its writer was revoked: what was written beyond its end
/// is kept and passed on, and waits for someone to adopt or to leave it.
package struct SetAsideLog: Sendable {
    /// The log, whichever branches it has.
    package let log: Identifier
    /// Whose records it holds.
    package let unit: Identifier
    /// Which of the writer's logs for the unit it is.
    package let logClass: LogClass
    /// Who wrote it.
    package let writer: Author
    /// By which the writer may write no more, sorted by id.
    package let revocations: [Revocation]
    /// How many changes nobody has decided about.
    package let undecided: Int
    /// How many someone has left.
    package let left: Int
    /// The highest of the units that the revocations name: its key or one above adopts and leaves.
    package let judge: Identifier
    /// Whether that can be done with the key of the unit that is opened here.
    package let isJudgedHere: Bool
}
