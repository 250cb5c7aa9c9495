import Replication
import Storage
import Trust
import Wire

/// (9) A node holds and is sent what its place allows: its own unit and all below it, and the own
/// records of the units above. (6, section 4) What no grant covers is kept and does not count.
struct PlaceCheck {
    let oracle: Oracle

    /// Looks at what an installation holds.
    func examine(_ installation: Installation) throws {
        for log in installation.held.values.sorted(by: { $0.key < $1.key }) {
            guard oracle.mayHold(log.unit, log.logClass, at: installation.unit) else {
                throw Failure(.entitlement, "\(installation.name) holds \(log.id) of \(log.unit)")
            }
            let writer = try LogDescription.decode(log.description).writer
            guard log.accepted == 0 || oracle.mayWrite(writer, in: log.unit) else {
                throw Failure(.authority, "at \(installation.name) \(log.id) counts")
            }
        }
    }

    /// Looks at a message on its way to a unit.
    func examine(_ message: [UInt8], to unit: Identifier, logs: [LogReference: [LogPlace]]) throws {
        guard case .known(.run(let run))? = try? Message.decode(message),
            let places = logs[run.reference]
        else { return }
        guard places.contains(where: { oracle.mayHold($0.unit, $0.logClass, at: unit) }) else {
            throw Failure(.entitlement, "a run of \(places) is sent to \(unit)")
        }
    }
}
