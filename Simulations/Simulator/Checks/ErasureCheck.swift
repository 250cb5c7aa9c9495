import Records
import Storage
import Wire

/// (Design section 3) Where an erasure is known nothing is left of what it names but sums, whatever
/// backup was put back and whoever brought it again; and nothing is reduced to its sum that no
/// erasure names.
struct ErasureCheck {
    let oracle: Oracle

    /// Looks at the runs of files that an installation holds.
    func examine(_ installation: Installation) throws {
        guard installation.node != nil else { return }
        let units = Dictionary(grouping: installation.held.values, by: \.unit)
        for (unit, logs) in units.sorted(by: { $0.key < $1.key }) {
            let own = logs.filter { $0.logClass == .own && $0.number > $0.origin }
            let heads = oracle.erasingUnits.contains(unit) ? own.map(\.head) : []
            let erased = oracle.erased(upTo: heads)
            for log in logs.sorted(by: { $0.key < $1.key }) where log.logClass != .own {
                try examine(log, erased, at: installation)
            }
        }
    }

    private func examine(
        _ log: StoredLog, _ erased: ErasedSums, at installation: Installation
    ) throws {
        let strange = try installation.read { transaction in
            try transaction.runs(of: log, after: log.origin)
                .filter { $0.erased > 0 || erased.isAbout(log.id) }
                .compactMap { run in
                    let content = try transaction.content(of: run, in: log)
                    return content.changes.first { change in
                        let sum = change.sum(in: content.bytes).identifier
                        return erased.contains(sum, of: log.id) != (change.erased != nil)
                    }
                }.first
        }
        guard let change = strange.flatMap({ $0 }) else { return }
        let fault = change.erased == nil ? "is here, and was erased" : "was erased by nobody"
        throw Failure(.erasure, "at \(installation.name) \(change.dot) \(fault)")
    }
}
