package import Wire

/// What a session wishes to be done, in this order. "Store before acknowledge" is the order of
/// `.store`, its answer, and `.send`.
package enum Effect: Hashable, Sendable {
    /// Sends one message.
    case send([UInt8])
    /// Finds the place of the peer, by a grant that is known or by those that it shows, and checks
    /// that the grant is for the key of the connection.
    case place(grant: Identifier, shown: [[UInt8]])
    /// Checks a log's description. Nothing is kept of it before a run of the log is.
    case describe(LogDescription)
    /// Checks and keeps a run, in one transaction. A log that is not here yet begins with it, as
    /// the peer has described it.
    case store(Run, describing: LogDescription?)
    /// The peer has confirmed that it holds a branch up to this number.
    case confirmed(log: Identifier, branch: Int, number: UInt64)
    /// Both hold the same in their scope: worth remembering.
    case settled(Agreement)
    /// On a standing link the peer has confirmed everything up to this mark.
    case caughtUp(mark: UInt64)
    /// A person should know.
    case incident(Incident)
    /// Sends what is waiting, then closes the connection. Nothing follows.
    case end(Ending)
}
