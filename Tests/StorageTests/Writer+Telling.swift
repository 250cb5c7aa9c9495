import Records
import Storage
import Trust
import Wire

extension Writer {
    /// Puts this writer's log, told from its first change on, into a store as receiving does: at
    /// the end of the branch that tells the same so far, or beside it.
    func tell(_ changes: [Change], in transaction: Transaction) throws {
        let log = try log(description(), in: transaction)
        var (best, shared) = (log, -1)
        for branch in try transaction.branches(of: log.id) {
            let count = try common(changes, branch, transaction)
            if count > shared { (best, shared) = (branch, count) }
        }
        guard shared < changes.count else { return }
        let origin = UInt64(shared)
        if origin < best.number, let hash = try transaction.chainHash(of: best, at: origin) {
            best = try transaction.insertBranch(of: best, origin: origin, originHash: hash)
        }
        let (run, logged) = pack(Array(changes[shared...]), onto: best)
        _ = try transaction.append(run, to: best, changes: logged)
    }

    /// How many of the changes a branch tells in the same way.
    private func common(
        _ changes: [Change], _ branch: StoredLog, _ transaction: Transaction
    ) throws -> Int {
        var hash = Chain.start(description())
        for (index, change) in changes.enumerated() {
            let dot = Dot(log: branch.id, number: UInt64(index + 1))
            hash = Chain.next(hash, bytes: change.encode(at: dot))
            guard try transaction.chainHash(of: branch, at: dot.number) == hash else {
                return index
            }
        }
        return changes.count
    }
}
