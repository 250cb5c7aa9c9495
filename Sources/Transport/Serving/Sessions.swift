import Replication
import Synchronization
import Trust
import Wire

/// The connections that are open, those that were dialled here among them.
///
/// (1) There are never more from outside than `Limits` allows, in all and from one address.
/// (2) A signal reaches every connection that was entered before it; none enters after `stop`.
final class Sessions: Sendable {
    private struct Open {
        /// Nil if it was dialled here.
        let origin: Origin?
        let isSurplus: Bool
        let signal: @Sendable (Signal) -> Void
        var peer: PublicKey?
    }

    private struct State {
        var open: [Int: Open] = [:]
        var next = 0
        var isStopping = false

        mutating func enter(_ new: Open) -> Int {
            next += 1
            open[next] = new
            return next
        }
    }

    private let state = Mutex(State())

    /// Enters a connection from outside, if there is room for it.
    func admit(
        from origin: Origin, signal: @escaping @Sendable (Signal) -> Void
    ) -> Admission {
        state.withLock { state in
            guard !state.isStopping else { return .full }
            let open = state.open.values.filter { $0.origin != nil }
            let enter = { (isSurplus: Bool, state: inout State) in
                state.enter(Open(origin: origin, isSurplus: isSurplus, signal: signal))
            }
            guard let bound = Self.boundReached(open, from: origin) else {
                return .admitted(enter(false, &state))
            }
            guard open.count(where: \.isSurplus) < Limits.surplusConnections else { return .full }
            return .surplus(enter(true, &state), .limit(bound))
        }
    }

    private static func boundReached(_ open: [Open], from origin: Origin) -> String? {
        let sessions = open.filter { !$0.isSurplus }
        if sessions.count >= Limits.sessions { return "sessions" }
        let sameOrigin = sessions.count { $0.origin == origin }
        return sameOrigin >= Limits.sessionsPerAddress ? "sessionsPerAddress" : nil
    }

    /// Enters a connection that was dialled here; nil if the node stops.
    func enterDialled(signal: @escaping @Sendable (Signal) -> Void) -> Int? {
        state.withLock { state in
            guard !state.isStopping else { return nil }
            return state.enter(Open(origin: nil, isSurplus: false, signal: signal))
        }
    }

    /// Notes the key that the peer of a connection has proved.
    func name(_ number: Int, _ peer: PublicKey) {
        state.withLock { $0.open[number]?.peer = peer }
    }

    /// Notes that a connection is closed.
    func leave(_ number: Int) {
        state.withLock { _ = $0.open.removeValue(forKey: number) }
    }

    /// Whether there is a session with that node.
    func isOpen(with peer: PublicKey) -> Bool {
        state.withLock { $0.open.values.contains { $0.peer == peer } }
    }

    /// Tells every connection.
    func signal(_ signal: Signal) {
        let receivers = state.withLock { state in
            state.open.keys.sorted().compactMap { state.open[$0]?.signal }
        }
        for receiver in receivers { receiver(signal) }
    }

    /// Asks every session to end and lets none begin.
    func stop() {
        state.withLock { $0.isStopping = true }
        signal(.stop)
    }
}
