import Node
import Records
import Storage
import Wire

/// (2) Nothing is overwritten unseen, and no conflict is invented: every record shows what was
/// written minus what was replaced, and the node lists where people disagree, as the oracle works
/// it out by other means.
struct CandourCheck {
    let oracle: Oracle
    /// How many records are read at a time.
    private static let batch = 256
    /// How many shares the records fall into. One look goes through one of them for what is missing
    /// in the list of conflicts.
    private static let shares = 4

    /// Compares some of the records of an installation: all, if no generator picks.
    func examine(_ installation: Installation, picking generator: inout Generator?) throws {
        guard let node = installation.node else { return }
        // What a parcel has brought beyond the logs that are here, their heads do not tell.
        let carried = Set(try node.read { try $0.recordsShownByParcels() })
        var conflicts = ExpectedConflicts(carried: carried, in: oracle)
        conflicts.fromElsewhere = try fromElsewhere(at: installation, node)
        for holding in AgreementCheck.holdings(of: installation) {
            let known = oracle.changes(upTo: holding.heads)
            let logs = Dictionary(grouping: holding.heads, by: \.log)
            let forked = Set(logs.filter { $0.value.count > 1 }.keys)
            // In a log with branches, records go by other names.
            var records = Set(known.values.compactMap(\.record)).sorted()
                .filter { logs[$0.log]?.count == 1 && !carried.contains($0) }
            let changes = KnownChanges(known, forked: forked)
            conflicts.take(changes, of: holding.unit, plain: records)
            if var chosen = generator {
                records = chosen.pick(records).map { [$0] } ?? []
                generator = chosen
            }
            try compare(records, changes, installation, node)
        }
        conflicts.finish()
        let share = Self.share(&generator)
        try compare(conflicts, installation.name, node) { $0 % share.of == share.number }
    }

    /// The records from outside this machine's part of the tree of which parcels brought something:
    /// they are seen with the file that goes on here, and are not listed by themselves.
    private func fromElsewhere(at installation: Installation, _ node: Node) throws -> Set<Dot> {
        try node.read { transaction in
            try transaction.recordsCarriedHere().filter { record in
                let unit = try transaction.recordRow(record)?.unit
                return unit.map { !oracle.isUnit($0, atOrBelow: installation.unit) } ?? false
            }
        }
    }

    /// Which share of the records is gone through this time: all, if no generator picks.
    private static func share(_ generator: inout Generator?) -> (number: Int, of: Int) {
        guard var chosen = generator else { return (0, 1) }
        let number = chosen.below(shares)
        generator = chosen
        return (number, shares)
    }

    /// Reads many records at a time: a run in which several of them stand is unpacked once.
    private func compare(
        _ records: [Dot], _ known: KnownChanges, _ installation: Installation, _ node: Node
    ) throws {
        let byRecord = known.byRecord(among: records)
        for start in stride(from: 0, to: records.count, by: Self.batch) {
            let part = Array(records[start...].prefix(Self.batch))
            for (record, shown) in zip(part, try shown(part, installation, node)) {
                let expected = Expectation(of: byRecord[record] ?? [], among: known)
                try compare(shown, expected, "\(installation.name), record \(record)")
            }
        }
    }

    /// The records as the node shows them, in their order.
    private func shown(
        _ records: [Dot], _ installation: Installation, _ node: Node
    ) throws -> [Record] {
        try node.read { transaction in
            let rows = try records.map { record in
                guard let row = try transaction.recordRow(record) else {
                    throw Failure(.candour, "\(installation.name) does not show \(record)")
                }
                return row
            }
            let changes = try transaction.changes(of: rows)
            return rows.map { Fold.record($0.id, from: (changes[$0.id] ?? []).readable) }
        }
    }

    private func compare(
        _ shown: Record, _ expected: Expectation, _ place: @autoclosure () -> String
    ) throws {
        for (cell, expectation) in expected.cells.sorted(by: { $0.key < $1.key }) {
            let values = shown[cell]?.live.map(\.value) ?? []
            if let fault = expectation.fault(in: values) {
                throw Failure(.candour, "\(place()), \(cell): \(fault)")
            }
        }
        for state in shown.cells where expected.cells[state.cell] == nil {
            throw Failure(.candour, "\(place()), \(state.cell): nobody wrote it")
        }
        for collection in expected.entries.keys.sorted() {
            let entries = shown.entries(of: collection).count
            let counts = expected.counts(of: collection)
            guard counts.contains(entries) else {
                throw Failure(.candour, "\(place()): \(entries) entries instead of \(counts)")
            }
        }
    }
}
