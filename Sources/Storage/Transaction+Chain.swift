import Records
import Trust
package import Wire

extension Transaction {
    /// The chain hash of a branch at a number that it holds itself or shares; nil beyond its end.
    package func chainHash(of log: StoredLog, at number: UInt64) throws -> Hash? {
        if number == log.number { return log.hash }
        if number == log.origin { return log.originHash }
        guard number <= log.number else { return nil }
        if number < log.origin {
            return try chainHash(of: try branches(of: log.id)[log.parent], at: number)
        }
        return try chainHashWithin(log, at: number)
    }

    /// Whether one of some hashes is the chain's after a change that a branch holds itself.
    ///
    /// - Parameter number: changes up to it are not asked; none before the branch's own.
    package func hasChainHash(
        among hashes: Set<Hash>, in log: StoredLog, after number: UInt64
    ) throws -> Bool {
        guard !hashes.isEmpty, var hash = try chainHash(of: log, at: number) else { return false }
        for run in try runs(of: log, after: number) {
            let content = try content(of: run, in: log)
            for change in content.changes where change.dot.number > number {
                hash = Chain.next(hash, sum: change.sum(in: content.bytes))
                if hashes.contains(hash) { return true }
            }
        }
        return false
    }

    /// Computes the hash from the last run that begins at or before the number.
    private func chainHashWithin(_ log: StoredLog, at number: UInt64) throws -> Hash? {
        guard let run = try lastRun(of: log, startingUpTo: number) else { return nil }
        if run.last == number { return run.hash }
        guard run.last > number else { return nil }
        let before = try lastRun(of: log, startingUpTo: run.first - 1)?.hash ?? log.originHash
        let content = try content(of: run, in: log)
        return content.changes.prefix(while: { $0.dot.number <= number }).reduce(before) {
            Chain.next($0, sum: $1.sum(in: content.bytes))
        }
    }
}
