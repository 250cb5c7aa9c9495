import Storage
import Wire

/// Puts the many small runs of a log that is written an edit at a time into few larger ones: they
/// are smaller together, on the disk and on the wire. The changes stay as they are.
enum Compaction {
    /// How many edits may lie apart.
    private static let interval: UInt64 = 64
    /// A run of so many packed bytes is left as it is.
    private static let fullBytes = 32 * 1024

    static func run(
        on log: StoredLog, since before: UInt64, in transaction: Transaction
    ) throws {
        guard log.number / interval > before / interval else { return }
        var loose: [(run: StoredRun, content: RunContent)] = []
        var bytes = 0
        for run in try transaction.runs(of: log, after: log.origin).reversed() {
            guard run.bytes < fullBytes else { break }
            let content = try transaction.content(of: run, in: log)
            bytes += content.bytes.count
            guard bytes <= Limits.runContentBytes else { break }
            loose.insert((run, content), at: 0)
        }
        guard loose.count > 1 else { return }
        try join(loose, of: log, in: transaction)
    }

    private static func join(
        _ runs: [(run: StoredRun, content: RunContent)], of log: StoredLog,
        in transaction: Transaction
    ) throws {
        let before = runs[0].run.first - 1
        guard let hash = try transaction.chainHash(of: log, at: before) else { return }
        var builder = RunBuilder(log: log.id, after: before, hash: hash)
        for (_, content) in runs {
            for change in content.changes { builder.add(change, bytes: content.bytes) }
        }
        let joined = builder.finish(signature: runs[runs.count - 1].run.signature)
        guard joined.run.hasRoomForErasing, joined.run.count <= Limits.runChanges
        else { return }
        try transaction.replace(
            runs.map { ($0.run, $0.content.changes) }, of: log, by: joined.run,
            changes: joined.changes)
    }
}
