/// An exchange costs no more than what it brings: so much for finding out what differs, and little
/// more than the runs themselves.
struct BoundsCheck {
    /// For each unit that both may hold, and once.
    private static let bytesAUnit = 400
    private static let fixedBytes = 20_000
    private static let mostMessages = 4000

    /// Looks at a connection that is over.
    func examine(_ connection: Connection, units: Int) throws {
        let most = Self.fixedBytes + units * Self.bytesAUnit + connection.runBytes * 2
        guard connection.bytes <= most, connection.messages <= Self.mostMessages else {
            let names = connection.ends.map(\.installation.name).joined(separator: "→")
            throw Failure(
                .bounds,
                "\(names): \(connection.bytes) bytes, \(connection.runBytes) of runs, "
                    + "in \(connection.messages) messages")
        }
    }
}
