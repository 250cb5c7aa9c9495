import Records
import Storage
import Trust
import Wire

/// Makes signed runs of edits, for the end of one log.
struct RunPacker {
    let log: StoredLog
    let signer: SigningKey
    /// Bytes of changes that go into one run: packed, they are about as many as a run may have.
    private static let contentBytes = 256 * 1024

    /// Edits in the order in which they become changes.
    func pack(_ edits: [Edit], now: Int64) throws -> [CheckedRun] {
        var runs: [CheckedRun] = []
        var builder = RunBuilder(log: log.id, after: log.number, hash: log.hash)
        for edit in edits {
            if builder.count == Limits.runChanges || builder.bytes.count > Self.contentBytes {
                runs.append(builder.finish(signer: signer))
            }
            try builder.add(edit, now: now)
        }
        runs.append(builder.finish(signer: signer))
        return runs
    }
}
