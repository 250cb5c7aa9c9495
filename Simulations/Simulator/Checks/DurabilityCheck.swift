import Storage

/// (3, 4) Nothing acknowledged is ever lost: what an installation has shown to hold, it holds after
/// every step and every start. What it believes of its peers is looked at by `ReceiptCheck`.
struct DurabilityCheck {
    /// Compares what an installation has held with the logs that are there now, by their rows.
    func examine(_ installation: Installation, now logs: [Int64: StoredLog]) throws {
        for old in installation.held.values.sorted(by: { $0.key < $1.key }) {
            guard let log = logs[old.key] else {
                throw Failure(.durability, "\(installation.name) lost the log \(old.id)")
            }
            guard log.number >= old.number else {
                throw Failure(
                    .durability, "\(installation.name) lost \(old.id) \(log.number)…\(old.number)")
            }
        }
    }
}
