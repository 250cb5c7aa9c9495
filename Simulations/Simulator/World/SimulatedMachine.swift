import Node
import Synchronization
import Wire

/// The machine around one installation: a clock that may be wrong, chance that comes from the seed,
/// and a memory outside the store.
final class SimulatedMachine: Sendable {
    private struct State {
        var time: Int64 = 0
        var offset: Int64 = 0
        /// Seconds by which the clock gains or loses in a day, and since when.
        var drift: (aDay: Int64, since: Int64) = (0, 0)
        var generator: Generator
        var marks: [Identifier: Int64] = [:]
        /// The place that it claims to be, instead of what its directory says.
        var claimedPlace: String?
        var knowsPlaces = true
        var remembers = true

        /// By how many seconds the clock is wrong.
        var error: Int64 { offset + (time - drift.since) * drift.aDay / 86_400 }
    }

    private let state: Mutex<State>

    init(_ generator: Generator) { state = Mutex(State(generator: generator)) }

    /// The true time in seconds since 1970-01-01T00:00Z, which the machine need not know.
    func set(time: Int64) { state.withLock { $0.time = time } }

    /// By how many seconds the machine's clock is wrong.
    var error: Int64 { state.withLock { $0.error } }

    /// Whether the clock is too fast or too slow.
    var drifts: Bool { state.withLock { $0.drift.aDay != 0 } }

    /// Sets the clock wrong by so many seconds, and from now on by so many more each day.
    func setClock(wrongBy offset: Int64, driftADay: Int64 = 0) {
        state.withLock { ($0.offset, $0.drift) = (offset, (driftADay, $0.time)) }
    }

    /// Whether the machine tells one directory from another, and remembers how far stores had come.
    func set(knowsPlaces: Bool, remembers: Bool) {
        state.withLock { ($0.knowsPlaces, $0.remembers) = (knowsPlaces, remembers) }
    }

    /// Lets it say that it is the machine on which another directory stands.
    func claim(placeOf directory: String) { state.withLock { $0.claimedPlace = directory } }

    var environment: Environment {
        Environment(
            now: { self.state.withLock { $0.time + $0.error } },
            random: { count in self.state.withLock { $0.generator.bytes(count) } },
            fingerprint: { directory in
                let (knowsPlaces, claimed) = self.state.withLock {
                    ($0.knowsPlaces, $0.claimedPlace)
                }
                let name = (claimed ?? directory).split(separator: "/").last
                return knowsPlaces ? Array((name ?? "").utf8) : []
            },
            highWater: HighWater(
                read: { store in self.state.withLock { $0.marks[store] } },
                write: { store, mark in
                    self.state.withLock { if $0.remembers { $0.marks[store] = mark } }
                }))
    }
}
