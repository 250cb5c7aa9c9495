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
        var rest = edits[...]
        var most = Limits.runChanges
        while !rest.isEmpty {
            let start = builder
            let taken = try fill(&builder, from: rest.prefix(most), now: now)
            let run = builder.finish(signer: signer)
            if run.run.hasRoomForErasing {
                runs.append(run)
                rest = rest.dropFirst(taken)
                most = Limits.runChanges
            } else {
                guard taken > 1 else { throw NodeError.changeTooLarge(run.run.payload.count) }
                (builder, most) = (start, taken / 2)
            }
        }
        return runs
    }

    /// Adds edits until the run is full; returns how many.
    private func fill(
        _ builder: inout RunBuilder, from edits: ArraySlice<Edit>, now: Int64
    ) throws -> Int {
        for edit in edits where builder.bytes.count <= Self.contentBytes {
            try builder.add(edit, now: now)
        }
        return builder.count
    }
}
