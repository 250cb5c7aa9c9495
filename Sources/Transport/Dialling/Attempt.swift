import NIOCore
import Synchronization

/// An attempt to reach an address, which may have several numbers, that can be given up.
final class Attempt: Sendable {
    private struct State {
        var channels: [any Channel] = []
        var isCancelled = false
    }

    private let state = Mutex(State())

    /// Notes a channel that is about to connect.
    func begin(_ channel: any Channel) throws {
        try state.withLock { state in
            guard !state.isCancelled else { throw CancellationError() }
            state.channels.append(channel)
        }
    }

    /// Closes what has not connected yet, and lets nothing further begin.
    func cancel() {
        let channels = state.withLock { state in
            state.isCancelled = true
            return state.channels
        }
        for channel in channels { channel.close(promise: nil) }
    }
}
