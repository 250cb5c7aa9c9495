package import Records
package import Storage
package import Wire

/// A log that is kept and passed on but does not count, for no grant in force covers its writer
/// there.
package struct QuarantinedLog: Sendable {
    /// The log, whichever branches it has.
    package let log: Identifier
    /// The unit in which the writer would need a grant.
    package let unit: Identifier
    /// Which of the writer's logs for the unit it is.
    package let logClass: LogClass
    /// Who wrote it, as far as any grant says.
    package let writer: Author
    /// How many changes are kept.
    package let changes: Int
    /// The unit above, which may grant as well; nil at the root.
    package let above: Identifier?
    /// The known peers whose place lets them hold a grant that is missing here; those that can be
    /// dialled come first.
    package let peers: [StoredPeer]
}
