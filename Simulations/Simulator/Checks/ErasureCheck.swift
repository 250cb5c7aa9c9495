import Records
import Replication
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
            let files = logs.filter { $0.logClass != .own }.sorted { $0.key < $1.key }
            for log in files { try examine(log, erased, at: installation) }
            guard !erased.isEmpty else { continue }
            try examineAsides(of: files, erased, at: installation)
            try examineCarried(to: unit, erased, at: installation)
        }
    }

    /// What was erased in a unit no parcel shows there. The bytes of a parcel of which the erasure
    /// did not know stay in it and count for nothing (decision 11).
    private func examineCarried(
        to unit: Identifier, _ erased: ErasedSums, at installation: Installation
    ) throws {
        let strange = try installation.read { transaction in
            try erased.logs.flatMap { log in
                try transaction.carriedSums(of: log, in: 1...UInt64(Int64.max))
                    .filter { erased.contains($0.sum.identifier, of: log) }
            }.first { try transaction.recordRow($0.parcel)?.unit == unit }
        }
        guard let strange = strange.flatMap({ $0 }) else { return }
        throw Failure(
            .erasure,
            "at \(installation.name) the parcel \(strange.parcel) shows what was erased")
    }

    /// What waits for a gap may come without bytes of which only its carrier knows that they are
    /// erased; what is known here to be erased does not wait with its bytes.
    private func examineAsides(
        of logs: [StoredLog], _ erased: ErasedSums, at installation: Installation
    ) throws {
        let ids = Set(logs.map(\.id).filter { erased.isAbout($0) })
        guard !ids.isEmpty else { return }
        let runs = try installation.read { try $0.asides() }?.map(\.run) ?? []
        for run in runs where ids.contains(run.log) {
            guard let bytes = Compression.unpack(run.payload, bound: Limits.runContentBytes)
            else { throw Failure(.erasure, "\(installation.name) cannot read what waits") }
            let content = try RunContent(bytes, log: run.log, first: run.first, count: run.count)
            let strange = content.changes.first { change in
                change.erased == nil
                    && erased.contains(change.sum(in: bytes).identifier, of: run.log)
            }
            guard let strange else { continue }
            throw Failure(
                .erasure, "at \(installation.name) \(strange.dot) waits, and was erased")
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
