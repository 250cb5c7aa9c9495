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
        case .comparison(let comparison): try examine(comparison, to: unit)
        default: return
        }
    }

    /// What is told of units and logs while finding out what differs. A unit whose adding nobody
    /// has acknowledged stands in no tree that could allow it.
    private func examine(_ comparison: Comparison, to unit: Identifier) throws {
        let strange = comparison.named.first { named in
            oracle.knows(named.unit)
                && !oracle.mayKeep(named.unit, named.part.logClass, at: unit)
        }
        if let strange {
            throw Failure(
                .entitlement, "\(unit) is told how \(strange.unit) stands: \(strange.part)")
        }
        let logs = comparison.probes.map(\.claim.log) + comparison.hashes.map(\.log)
        for log in logs {
            let places = oracle.logs[log] ?? []
            guard
                places.isEmpty
                    || places.contains(where: { oracle.mayKeep($0.unit, $0.logClass, at: unit) })
            else { throw Failure(.entitlement, "\(unit) is told of a log of \(places)") }
        }
    }
}

extension Comparison {
    /// All parts of units that are named in it. Of units above only the own part is spoken of, and
    /// who is told of the units below one is told of both parts of each.
    fileprivate var named: [UnitPart] {
        let above = trunk?.units ?? []
        let below = digests.flatMap { [$0.unit] + ($0.children.units ?? []) }
        let claimed = (frontiers + lacking).flatMap { $0.parts.map(\.unitPart) }
        return above.map { UnitPart($0, .own) } + below.map { UnitPart($0, .files) } + claimed
    }
}

extension Part {
    /// A class of the logs that it is made of.
    fileprivate var logClass: LogClass { self == .own ? .own : .routine }
}
