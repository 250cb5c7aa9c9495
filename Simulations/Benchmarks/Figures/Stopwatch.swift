import Foundation

/// Measures wall and processor time from the moment it is made.
struct Stopwatch: Sendable {
    private let wallStart = Self.seconds(CLOCK_MONOTONIC)
    private let processorStart = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

    var elapsed: Elapsed {
        Elapsed(
            wallSeconds: Self.seconds(CLOCK_MONOTONIC) - wallStart,
            processorSeconds: Self.seconds(CLOCK_PROCESS_CPUTIME_ID) - processorStart)
    }

    /// Runs the closure and returns its result with what it took.
    static func time<Result>(
        _ body: () throws -> Result
    ) rethrows -> (result: Result, elapsed: Elapsed) {
        let watch = Stopwatch()
        let result = try body()
        return (result, watch.elapsed)
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        let code = clock_gettime(clock, &time)
        precondition(code == 0, "the system has the clocks that POSIX names")
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
