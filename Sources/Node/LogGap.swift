package import Records
package import Storage
package import Wire

/// Numbers of a log that are known to exist and are not here: later ones wait for them
/// (invariant 5).
package struct LogGap: Sendable {
    /// The log of which something is missing.
    package let log: Identifier
    /// The unit of which the log speaks.
    package let unit: Identifier
    /// Which of the writer's logs for the unit it is.
    package let logClass: LogClass
    /// Who wrote it.
    package let writer: Author
    /// The first and the last number that is missing.
    package let missing: ClosedRange<UInt64>
    /// How many runs wait right behind it.
    package let waitingRuns: Int
    /// When the first of them was set aside, in seconds since 1970-01-01T00:00Z.
    package let since: Int64
    /// The known peers that hold what is missing: they brought what comes after it, or have
    /// confirmed it. Those that can be dialled come first.
    package let holders: [StoredPeer]
    /// Other known peers that may hold it by their place, sorted likewise.
    package let others: [StoredPeer]
}
