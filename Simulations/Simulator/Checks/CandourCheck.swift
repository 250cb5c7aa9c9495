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
            let known = oracle.changes(upTo: holding.heads)
            let logs = Dictionary(grouping: holding.heads, by: \.log)
            let forked = Set(logs.filter { $0.value.count > 1 }.keys)
            let all = KnownChanges(known, forked: forked)
            var records = Set(known.values.compactMap(\.record)).sorted()
            if var chosen = generator {
                records = chosen.pick(records).map { [$0] } ?? []
                generator = chosen
            }
            // In a log with branches, records go by other names.
            for record in records where logs[record.log]?.count == 1 {
                let expected = Expectation(of: record, among: all)
                try compare(record, expected, installation, node)
            }
        }
    }

    private func compare(
        _ id: Dot, _ expected: Expectation, _ installation: Installation, _ node: Node
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
            guard entries == count else {
                throw Failure(.candour, "\(place): \(entries) entries instead of \(count)")
            }
        }
    }
}
