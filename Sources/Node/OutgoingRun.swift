import Records
import Replication
import Storage
import Wire

/// Cuts or joins what is stored of a log so that it fits into one run on the wire. A stored run
/// that stands just so is sent as it is; several small ones are packed together.
struct OutgoingRun {
    private let transaction: Transaction
    private let log: StoredLog
    private let after: UInt64
    private let budget: Int
    private let withErased: Bool

    /// - Parameter withErased: whether a run in which changes were erased may be sent.
    init(
        _ transaction: Transaction, of log: StoredLog, after number: UInt64, _ budget: Int,
        withErased: Bool
    ) {
        self.transaction = transaction
        self.log = log
        after = number
        self.budget = min(budget, Limits.runBytes)
        self.withErased = withErased
    }

    /// Nil if there is nothing after the number that may be sent.
    func run() throws -> Run? {
        let stored = try transaction.runs(of: log, after: max(after, log.origin))
        let chosen = choose(stored.prefix { isSendable($0) })
        guard let last = chosen.last else { return nil }
        if chosen.count == 1, last.first == after + 1 {
            return try run(
                count: last.count, payload: transaction.payload(of: last), last.signature)
        }
        return try repack(chosen)
    }

    /// A run that was not made to have room for the sums of all its changes may have become too
    /// long for a message.
    private func isSendable(_ run: StoredRun) -> Bool {
        run.erased == 0 || (withErased && run.bytes <= Limits.runBytes)
    }

    /// As many neighbouring runs as fit the budget with the sums of all their changes, at least
    /// one: the receiver keeps them as one run, and may have to erase them.
    private func choose(_ runs: ArraySlice<StoredRun>) -> [StoredRun] {
        var chosen: [StoredRun] = []
        var (bytes, count) = (0, 0)
        for run in runs {
            (bytes, count) = (bytes + run.bytes, count + run.count)
            let room = bytes + count * ErasedChange.byteCount
            let fits = room <= budget && count <= Limits.runChanges
            guard fits || chosen.isEmpty else { break }
            chosen.append(run)
        }
        return chosen
    }

    /// Packs runs together as far as the receiver is ready to hold their content.
    private func repack(_ runs: [StoredRun]) throws -> Run {
        guard let before = try transaction.chainHash(of: log, at: after) else {
            throw StoreError.damaged(what: "chain of log \(log.key)")
        }
        var builder = RunBuilder(log: log.id, after: after, hash: before)
        var signature: [UInt8] = []
        for run in runs {
            let content = try transaction.content(of: run, in: log)
            let bytes = builder.bytes.count + content.bytes.count
            guard signature.isEmpty || bytes <= Limits.runContentBytes else { break }
            for change in content.changes where change.dot.number > after {
                builder.add(change, bytes: content.bytes)
            }
            signature = run.signature
        }
        let packed = builder.finish(signature: signature).run
        if !packed.hasRoomForErasing, runs.count > 1 {
            return try repack(Array(runs.prefix(runs.count / 2)))
        }
        return try run(count: packed.count, payload: packed.payload, signature)
    }

    private func run(count: Int, payload: [UInt8], _ signature: [UInt8]) throws -> Run {
        Run(log: log.id, first: after + 1, count: count, payload: payload, signature: signature)
    }
}
