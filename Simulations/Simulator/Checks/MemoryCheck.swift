import Node
import Storage
import Wire

/// What a node keeps for another is bounded: what waits to be sent to one peer, the messages
/// themselves, and what is set aside until gaps close.
struct MemoryCheck {
    /// Looks at a connection of honest nodes that is over.
    func examine(_ connection: Connection) throws {
        guard connection.mostWaiting <= Limits.outgoingBytes,
            connection.largest - connection.quality.waste <= Limits.frameBytes
        else {
            let names = connection.ends.map(\.installation.name).joined(separator: "→")
            throw Failure(
                .memory,
                "\(names): \(connection.mostWaiting) bytes wait, the largest message has "
                    + "\(connection.largest)")
        }
    }

    /// Looks at what an installation has set aside.
    func examine(_ installation: Installation) throws {
        let bytes = try installation.read { try $0.asideBytes() } ?? 0
        guard bytes <= Limits.asideBytes else {
            throw Failure(.memory, "\(installation.name) has set \(bytes) bytes aside")
        }
    }
}
