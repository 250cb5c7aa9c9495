/// Waits for what another task or another process brings about.
enum Waiting {
    private static let mostSeconds = 600.0

    /// Looks again and again, with a pause between, until the condition holds.
    ///
    /// - Parameter event: what is waited for, in case it does not come.
    static func until(
        _ event: String, every pause: Duration, _ condition: () throws -> Bool
    ) async throws {
        let watch = Stopwatch()
        while try !condition() {
            guard watch.elapsed.wallSeconds < mostSeconds else {
                throw BenchmarkFailure.tooLate(event)
            }
            try await Task.sleep(for: pause)
        }
    }
}
