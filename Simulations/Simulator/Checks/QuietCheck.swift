/// Two equal nodes exchange one round trip of at most a hundred bytes, and stop.
struct QuietCheck {
    private static let mostBytes = 100
    private static let mostFlights = 3

    /// Looks at a connection of nodes that had agreed before.
    func examine(_ connection: Connection) throws {
        let names = connection.ends.map(\.installation.name).joined(separator: "→")
        guard !connection.hasStored else { throw Failure(.quiet, "\(names) still stores") }
        guard connection.bytes <= Self.mostBytes, connection.flights <= Self.mostFlights else {
            throw Failure(
                .quiet, "\(names): \(connection.bytes) bytes in \(connection.flights) flights")
        }
    }
}
