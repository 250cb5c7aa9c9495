package import NIOCore
import Wire

/// The times that connections keep. Those that bound what a peer may cost come from `Limits`; a
/// test takes shorter ones.
package struct Timing: Sendable {
    /// For a TCP connection to come about.
    package var connectMilliseconds = Limits.connectTimeoutMilliseconds
    /// From the TCP connection to the peer's first message.
    package var greetingMilliseconds = Limits.greetingTimeoutMilliseconds
    /// In which a peer that lets our messages pile up must read some of them.
    package var stallMilliseconds = Limits.silenceTimeoutMilliseconds
    /// For the peer to take in our last words and to close its side.
    package var closingMilliseconds = Limits.closingTimeoutMilliseconds
    /// For sessions to end by themselves when the server stops.
    package var stoppingMilliseconds = Limits.stoppingTimeoutMilliseconds
    /// Between two ticks of a session.
    package var tickMilliseconds = 1_000
    /// Between two looks for what another process has written.
    package var pollMilliseconds = 25
    /// Between two looks for peers that were added or removed.
    package var peersMilliseconds = 1_000
    /// Before a lost link is dialled again; doubled with each failure, up to the second.
    package var redialLeastMilliseconds = 1_000
    /// Where the doubling ends.
    package var redialMostMilliseconds = 300_000
    /// Where it ends for a peer that is called by a rule that spares the air.
    package var recallMostMilliseconds = 3_600_000
    /// A clock in milliseconds that never goes back.
    package var clock: @Sendable (any EventLoop) -> UInt64 = {
        $0.now.uptimeNanoseconds / 1_000_000
    }

    package init() {}
}
