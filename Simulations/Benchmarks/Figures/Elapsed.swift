/// Is what a piece of work took.
struct Elapsed: Sendable {
    /// By the monotonic clock.
    var wallSeconds: Double
    /// Of all threads of the process together.
    var processorSeconds: Double
}
