import Node
import Storage
import Wire

/// What a node keeps for another is bounded: what waits to be sent to one peer, the messages
/// themselves, and what is set aside until gaps close.
struct MemoryCheck {
    /// Looks at a connection that is over: at what its honest ends have sent.
    ///
    /// - Parameter liar: the end that lies; nil if none does.
    func examine(_ connection: Connection, except liar: Int?) throws {
        for end in connection.ends.indices where end != liar {
            let (waited, largest) = (connection.mostWaiting[1 - end], connection.largest[1 - end])
            guard waited <= Limits.outgoingBytes,
                largest - connection.quality.waste <= Limits.frameBytes
            else {
                let names = connection.ends.map(\.installation.name).joined(separator: "→")
                throw Failure(
                    .memory,
                    "\(names): of end \(end) \(waited) bytes wait, the largest message has "
                        + "\(largest)")
            }
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
