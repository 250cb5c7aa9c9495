import Storage
import Trust

/// (6, section 4) Nothing counts without a grant: what none covers is kept, and does not count.
struct AuthorityCheck {
    let oracle: Oracle

    /// Looks at what an installation holds.
    func examine(_ installation: Installation) throws {
        for log in installation.held.values.sorted(by: { $0.key < $1.key }) where log.accepted > 0 {
            let writer = try LogDescription.decode(log.description).writer
            guard oracle.mayWrite(writer, in: log.unit) else {
                throw Failure(.authority, "at \(installation.name) \(log.id) counts")
            }
        }
    }
}
