import Node
import Records
import Storage
import Wire

/// (2) Nothing is overwritten unseen, and no conflict is invented: every record shows what was
/// written minus what was replaced, as the oracle works it out by other means.
struct CandourCheck {
    let oracle: Oracle

    /// Compares some of the records of an installation: all, if no generator picks.
    func examine(_ installation: Installation, picking generator: inout Generator?) throws {
        guard let node = installation.node else { return }
        for holding in AgreementCheck.holdings(of: installation) {
            let known = oracle.changes(upTo: holding.heads.filter(\.counts))
            let places = Dictionary(grouping: known.keys) { known[$0]?.dot ?? Self.nowhere }
            var records = Set(known.values.compactMap(\.record)).sorted()
            if var chosen = generator {
                records = chosen.pick(records).map { [$0] } ?? []
                generator = chosen
            }
            let forked = places.contains { $0.value.count > 1 }
            for record in records where places[record]?.count ?? 1 == 1 {
                let expected = Expectation(of: record, among: known, places: places)
                try compare(record, expected, isForked: forked, installation, node)
            }
        }
    }

    private static let nowhere = Dot(log: Identifier(high: 0, low: 0), number: 0)

    private func compare(
        _ id: Dot, _ expected: Expectation, isForked: Bool, _ installation: Installation,
        _ node: Node
    ) throws {
        let shown = try node.open(id).record
        let place = "\(installation.name), record \(id)"
        for (cell, expectation) in expected.cells.sorted(by: { $0.key < $1.key }) {
            guard case .entry = cell else {
                let values = shown[cell]?.live.map(\.value) ?? []
                if let fault = expectation.fault(in: values) {
                    throw Failure(.candour, "\(place), \(cell): \(fault)")
                }
                continue
            }
        }
        for state in shown.cells where expected.cells[state.cell] == nil {
            throw Failure(.candour, "\(place), \(state.cell): nobody wrote it")
        }
        for (collection, count) in expected.entries.sorted(by: { $0.key < $1.key }) {
            let entries = shown.entries(of: collection).count
            guard entries == count || isForked && entries >= count else {
                throw Failure(.candour, "\(place): \(entries) entries instead of \(count)")
            }
        }
    }
}
