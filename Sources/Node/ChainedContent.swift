import Records
import Replication
import Storage
import Trust
import Wire

/// The changes of a run with the chain hash after each.
struct ChainedContent {
    private let content: RunContent
    private let hashes: [Hash]

    /// - Parameter before: the chain hash before the first change.
    init(_ content: RunContent, after before: Hash) {
        self.content = content
        var hash = before
        hashes = content.changes.map { change in
            hash = Chain.next(hash, sum: change.sum(in: content.bytes))
            return hash
        }
    }

    /// The chain hash after the last change.
    var end: Hash { hashes[hashes.count - 1] }

    /// The chain hash after the change of that number, which must be in the run.
    func hash(at number: UInt64) -> Hash {
        hashes[Int(number - content.changes[0].dot.number)]
    }

    /// The part of the run beyond a number; the run as it came if that is all of it.
    func run(_ run: Run, after number: UInt64) -> CheckedRun {
        guard number >= run.first else {
            let packed = PackedRun(
                first: run.first, count: run.count, payload: run.payload, hash: end,
                signature: run.signature, erased: content.erased)
            return CheckedRun(run: packed, changes: content.changes)
        }
        var builder = RunBuilder(log: run.log, after: number, hash: hash(at: number))
        for change in content.changes where change.dot.number > number {
            builder.add(change, bytes: content.bytes)
        }
        return builder.finish(signature: run.signature)
    }
}
