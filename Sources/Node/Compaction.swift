import Storage
import Wire

/// Puts the many small runs of a log that is written an edit at a time into few larger ones: they
/// are smaller together, on the disk and on the wire. The changes stay as they are.
enum Compaction {
    /// How many edits may lie apart.
    private static let interval: UInt64 = 64
    /// A run of so many packed bytes is left as it is.
    private static let fullBytes = 32 * 1024

    static func run(on log: StoredLog, in transaction: Transaction) throws {
        guard log.number.isMultiple(of: interval) else { return }
        var loose: [StoredRun] = []
        for run in try transaction.runs(of: log, after: log.origin).reversed() {
            guard run.bytes < fullBytes, !run.signature.isEmpty else { break }
            loose.insert(run, at: 0)
        }
        guard loose.count > 1 else { return }
        try join(loose, of: log, in: transaction)
    }

    private static func join(
        _ runs: [StoredRun], of log: StoredLog, in transaction: Transaction
    ) throws {
        let before = runs[0].first - 1
        guard let hash = try transaction.chainHash(of: log, at: before) else { return }
        var builder = RunBuilder(log: log.id, after: before, hash: hash)
        for run in runs {
            let content = try transaction.content(of: run, in: log)
            for change in content.changes { builder.add(change, bytes: content.bytes) }
        }
        guard builder.bytes.count <= Limits.runContentBytes else { return }
        let joined = builder.finish(signature: runs[runs.count - 1].signature)
        guard joined.run.payload.count <= Limits.runBytes else { return }
        try transaction.replace(runs, of: log, by: joined.run, changes: joined.changes)
    }
}
