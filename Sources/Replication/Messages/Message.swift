import Wire

/// What two nodes say to each other. The grammar is in `docs/protocol.md`, "Session".
package enum Message: Hashable, Sendable {
    case hello(Hello)
    /// Asks for the grants of the peer's place.
    case show
    /// The grants that show the sender's place.
    case grants([[UInt8]])
    case comparison(Comparison)
    case description(LogDescription)
    case run(RunMessage)
    /// So many of the sender's oldest unacknowledged descriptions and runs were taken in; all but
    /// the excepted ones, counted from 0, are on disk.
    case receipt(count: Int, except: [Int])
    /// The sender has nothing more to ask or to send; its sum over the scope.
    case settled(Digest)
    case refusal(RefusalNotice)
    case alive
    /// The sender does not keep this log, for the reason with that code.
    case declined(log: LogReference, code: UInt64)
    /// A message of a newer version that may be passed over.
    case passedOver
}

extension Message {
    /// The number that names the message in refusals.
    var typeNumber: UInt64 {
        switch self {
        case .hello: MessageType.hello.rawValue
        case .show: MessageType.show.rawValue
        case .grants: MessageType.grants.rawValue
        case .comparison: MessageType.comparison.rawValue
        case .description: MessageType.description.rawValue
        case .run: MessageType.run.rawValue
        case .receipt: MessageType.receipt.rawValue
        case .settled: MessageType.settled.rawValue
        case .refusal: MessageType.refusal.rawValue
        case .alive, .passedOver: MessageType.alive.rawValue
        case .declined: MessageType.declined.rawValue
        }
    }
}
