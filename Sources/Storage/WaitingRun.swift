package import Replication
package import Trust

/// A run that arrived ahead of a gap and waits for it to close.
package struct WaitingRun: Hashable, Sendable {
    /// As it came, with the chain hash before it.
    package let run: Run
    /// The node that brought it, which holds everything before it as well (invariant 5); nil where
    /// an earlier program did not note it.
    package let peer: PublicKey?
    /// When it was set aside, in seconds since 1970-01-01T00:00Z.
    package let time: Int64

    package init(run: Run, peer: PublicKey?, time: Int64) {
        self.run = run
        self.peer = peer
        self.time = time
    }
}
