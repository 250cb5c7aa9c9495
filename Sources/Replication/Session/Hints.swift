/// What goes along with a greeting, unasked: what has changed since the last agreement.
struct Hints: Hashable, Sendable {
    /// Descriptions and runs.
    var messages: [Message] = []
    var sent: [Outbox.Sent] = []
    /// The frontiers of what has changed, where the runs themselves would be too many.
    var comparison: Comparison?

    var count: Int { messages.count + (comparison == nil ? 0 : 1) }
    var bytes: Int { sent.reduce(0) { $0 + $1.bytes } }
}
