import Node
import Storage
import Trust

/// (4, section 4) A revoked writer's changes beyond the end of the log are kept and do not count,
/// wherever the revocation is known, unless they were adopted.
struct RevocationCheck {
    let oracle: Oracle

    /// Looks at the logs of all who were revoked.
    func examine(_ installation: Installation) throws {
        guard let node = installation.node, !oracle.revocations.keys.isEmpty else { return }
        let book = try node.read { try node.book($0) }
        let known = oracle.revocations.keys.filter { book.isRevoked($0) }
        for log in installation.held.values.sorted(by: { $0.key < $1.key }) {
            let writer = try LogDescription.decode(log.description).writer
            guard known.contains(writer), log.number > log.origin else { continue }
            let strange = ((log.origin + 1)...log.number).first { number in
                log.counts(number)
                    && !oracle.revocations.mayCount(number, of: log.id, by: writer)
            }
            guard let strange else { continue }
            throw Failure(
                .authority, "at \(installation.name) \(log.id)/\(strange) of a revoked key counts")
        }
    }
}
