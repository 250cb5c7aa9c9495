import Synchronization

/// Which signs already wait for a connection's task, so that a busy task finds each of them once,
/// not a heap of them.
final class Pending: Sendable {
    private let tick = Atomic<Bool>(false)
    private let change = Atomic<Bool>(false)

    /// Notes that a tick waits; false if one does already.
    func addTick() -> Bool { !tick.exchange(true, ordering: .acquiringAndReleasing) }

    /// Notes that a change waits; false if one does already.
    func addChange() -> Bool { !change.exchange(true, ordering: .acquiringAndReleasing) }

    /// Notes that the task has come to the sign. To be called before it looks at the clock or the
    /// store, lest a later sign be lost.
    func take(_ arrival: Arrival) {
        switch arrival {
        case .tick: tick.store(false, ordering: .releasing)
        case .changed: change.store(false, ordering: .releasing)
        default: break
        }
    }
}
