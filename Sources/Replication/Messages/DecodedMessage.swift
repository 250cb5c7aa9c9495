/// A message that was read, or the type that nobody here knows.
package enum DecodedMessage: Hashable, Sendable {
    case known(Message)
    /// A type of a newer version that may not be passed over.
    case unknown(type: UInt64)
}
