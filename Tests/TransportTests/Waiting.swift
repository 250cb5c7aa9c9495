import NIOCore
import NIOPosix

@testable import Transport

/// Waiting for a condition, with an end.
enum Waiting {
    /// The condition did not come true in time.
    struct TooLong: Error {}

    /// Looks again and again whether the condition holds; returns the milliseconds that it took.
    @discardableResult
    static func until(
        withinMilliseconds limit: Int64 = 20_000, _ condition: () throws -> Bool
    ) async throws -> Int64 {
        let loop = EventLoops.group.next()
        let start = loop.now
        while try !condition() {
            guard loop.now - start < .milliseconds(limit) else { throw TooLong() }
            try await loop.scheduleTask(in: .milliseconds(2)) {}.futureResult.get()
        }
        return (loop.now - start).nanoseconds / 1_000_000
    }
}
