import Records
import Replication
import Storage
import Wire

/// (9) A node holds, is sent and is told of what its place allows: its own unit and all below it,
/// and the own records of the units above. What it allows follows the tree: a unit that has moved
/// is kept where it stood, and nothing more of it is sent there by whoever has heard of the move.
struct EntitlementCheck {
    let oracle: Oracle

    /// Looks at what an installation holds.
    func examine(_ installation: Installation) throws {
        for log in installation.held.values.sorted(by: { $0.key < $1.key }) {
            guard oracle.mayKeep(log.unit, log.logClass, at: installation.unit) else {
                throw Failure(.entitlement, "\(installation.name) holds \(log.id) of \(log.unit)")
            }
        }
    }

    /// Looks at an honest message on its way to a unit.
    ///
    /// - Parameter heard: the moves of units of which its sender had heard when the two were
    ///   joined: what one knows of is not sent to where a unit stood before.
    func examine(_ message: Message, to unit: Identifier, heard: Set<Int>) throws {
        switch message {
        case .run(let run):
            let places = oracle.logs[run.reference] ?? []
            guard
                places.contains(where: {
                    oracle.mayKeep($0.unit, $0.logClass, at: unit, heard: heard)
                })
            else {
                throw Failure(.entitlement, "a run of \(places) is sent to \(unit)")
            }
        case .description(let description):
            let place = description.place
            guard oracle.mayKeep(place.unit, place.logClass, at: unit, heard: heard) else {
                throw Failure(.entitlement, "a log of \(place) is told to \(unit)")
            }
        case .comparison(let comparison):
            let files =
                comparison.digests.map(\.unit)
                + (comparison.frontiers + comparison.lacking).filter { $0.files != nil }.map(\.unit)
            for named in files where !oracle.mayKeep(named, .routine, at: unit) {
                throw Failure(.entitlement, "\(unit) is told how \(named) stands")
            }
        default: return
        }
    }
}
