import Trust

/// What an exchange asks of, and tells, the one that runs it.
struct ExchangeListener: Sendable {
    /// Milliseconds of a clock that never goes back.
    let clock: @Sendable () -> UInt64
    /// The peer has proved its key, and a session begins.
    let opened: @Sendable (PublicKey) -> Void
    /// Changes were stored, which other sessions may want to pass on.
    let stored: @Sendable () -> Void
}
