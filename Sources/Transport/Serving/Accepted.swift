/// A connection from outside that waits for its task.
struct Accepted: Sendable {
    let connection: Connection
    let admission: Admission
}
