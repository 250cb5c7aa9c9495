import Records
import Replication
import Storage
import Trust
import Wire

/// Keeps account of what every installation holds, after every step that may have changed it.
///
/// (3, 4) What was held is held; (6) what is new was written by someone, byte for byte.
struct Ledger {
    let oracle: Oracle
    /// Whether it passes over what was written into fields: a canary.
    let forgets: Bool

    /// Looks at what an installation holds now.
    ///
    /// - Parameter writes: whether its own person may have written something new.
    /// - Returns: how many changes are new in the county.
    @discardableResult
    func observe(_ installation: Installation, writes: Bool) throws -> Int {
        guard let logs = try installation.read({ try $0.allLogs() }) else { return 0 }
        let now = Dictionary(uniqueKeysWithValues: logs.map { ($0.key, $0) })
        var written = 0
        try DurabilityCheck().examine(installation, now: now)
        for log in logs where installation.held[log.key] != log {
            installation.hasChanged = true
            let place = LogPlace(unit: log.unit, logClass: log.logClass)
            oracle.logs[LogReference(log.id), default: []].insert(place)
            installation.everHeld[log.id, default: []].insert(log.hash)
            let (number, hash) =
                installation.held[log.key].map { ($0.number, $0.hash) }
                ?? (log.origin, log.originHash)
            if oracle.path(from: hash, to: log.hash) == nil {
                written += try learn(log, after: number, hash, at: installation, writes: writes)
            }
        }
        installation.held = now
        try noteAsides(of: installation)
        return written
    }

    /// What waits before a gap has been received as well. It may be gone with a backup that is put
    /// back, or taken up into a log.
    func noteAsides(of installation: Installation) throws {
        let bytes = try installation.read { try $0.asideBytes() }
        guard let bytes, bytes != installation.asideBytes else { return }
        installation.asideBytes = bytes
        for aside in try installation.read({ try $0.asides() }) ?? [] {
            let last = max(installation.everAside[aside.run.log] ?? 0, aside.run.last)
            installation.everAside[aside.run.log] = last
        }
    }

    /// Reads what nobody has seen before; its own writer must have written it just now.
    private func learn(
        _ log: StoredLog, after number: UInt64, _ hash: Hash, at installation: Installation,
        writes: Bool
    ) throws -> Int {
        let description = try LogDescription.decode(log.description)
        let found =
            try installation.read { transaction in
                try transaction.runs(of: log, after: number).map {
                    try transaction.content(of: $0, in: log)
                }
            } ?? []
        var (before, count) = (hash, 0)
        for content in found {
            for change in content.changes where change.dot.number > number {
                let sum = change.sum(in: content.bytes)
                let after = Chain.next(before, sum: sum)
                if oracle.changes[after] == nil {
                    // Of a unit that nobody else tells of, a machine tells while it meets another;
                    // and it carries what was written to files that have moved.
                    let isTold = [.toldGrants, .parcel].contains(change.change?.kind)
                    guard writes || isTold, installation.isPerson(description.writer) else {
                        throw Failure(
                            .authority,
                            "\(installation.name) holds \(change.dot), which nobody wrote")
                    }
                    count += 1
                    let known = entry(change, sum, before, of: log, by: description.writer)
                    oracle.learn(known, after: after)
                }
                before = after
            }
        }
        guard before == log.hash else {
            throw Failure(.durability, "\(installation.name): the chain of \(log.id) has changed")
        }
        return count
    }

    private func entry(
        _ change: LoggedChange, _ sum: Hash, _ before: Hash, of log: StoredLog,
        by writer: PublicKey
    ) -> KnownChange {
        KnownChange(
            dot: change.dot, before: before, sum: sum.identifier,
            change: forgets ? change.change?.emptied : change.change, unit: log.unit,
            logClass: log.logClass, writer: writer)
    }
}

extension Change {
    /// The same change without what it does.
    fileprivate var emptied: Change {
        Change(record: record, kind: kind, time: time, form: form, operations: [])
    }
}
