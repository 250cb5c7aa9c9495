import GRDB
import Synchronization

/// Interrupts the n-th statement that a store executes.
final class Fault: Sendable {
    private let left: Mutex<Int>

    init(at number: Int) { left = Mutex(number) }

    /// Whether it has struck; it will not any more.
    func disarm() -> Bool {
        left.withLock { left in
            defer { left = .max }
            return left <= 0
        }
    }

    func arm(_ queue: DatabaseQueue) throws {
        queue.inDatabase { database in
            database.trace(options: .statement) { [self] _ in
                let strikes = left.withLock { left in
                    left -= 1
                    return left == 0
                }
                if strikes { queue.interrupt() }
            }
        }
    }
}
