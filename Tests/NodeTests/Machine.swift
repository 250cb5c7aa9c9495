import Foundation
import Node
import Synchronization
import Wire

/// The world around a node, for tests: a clock that stands still until it is moved, and a memory
/// outside the store that can be switched off.
final class Machine: Sendable {
    private struct State {
        var now: Int64 = 1_790_000_000
        var marks: [Identifier: Int64] = [:]
    }

    private let state = Mutex(State())
    /// Whether the machine tells one directory from another.
    private let knowsPlaces: Bool
    /// Whether it remembers how far a store had come.
    private let remembers: Bool

    init(knowsPlaces: Bool = true, remembers: Bool = true) {
        self.knowsPlaces = knowsPlaces
        self.remembers = remembers
    }

    /// Seconds by the clock.
    var now: Int64 {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }

    /// Forgets how far every store had come.
    func forget() { state.withLock { $0.marks = [:] } }

    var environment: Environment {
        Environment(
            now: { self.now },
            random: { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
            fingerprint: { directory in
                guard self.knowsPlaces else { return [] }
                return Array(directory.split(separator: "/").last.map(String.init)?.utf8 ?? "".utf8)
            },
            highWater: HighWater(
                read: { store in self.state.withLock { $0.marks[store] } },
                write: { store, mark in
                    guard self.remembers else { return }
                    self.state.withLock { $0.marks[store] = mark }
                }))
    }
}
