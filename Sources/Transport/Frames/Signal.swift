/// What a connection is told from outside.
enum Signal: Sendable {
    /// Somebody has stored changes.
    case changed
    /// The session is to end.
    case stop
    /// The connection is closed, whatever it is doing.
    case abort
}
