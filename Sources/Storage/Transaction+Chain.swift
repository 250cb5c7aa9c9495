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
            return try chainHash(of: try branches(beside: log)[log.parent], at: number)
        }
        return try chainHashWithin(log, at: number)
    }

    /// Goes along the changes that a branch holds itself, in order.
    ///
    /// - Parameters:
    ///   - number: changes up to it are left out; not before the branch's own.
    ///   - visit: gets the number of a change, the sum of its bytes and the chain hash after it.
    package func followChain(
        of log: StoredLog, after number: UInt64,
        _ visit: (_ number: UInt64, _ sum: Hash, _ hash: Hash) throws -> Void
    ) throws {
        guard var hash = try chainHash(of: log, at: number) else { return }
        for run in try runs(of: log, after: number) {
            let content = try content(of: run, in: log)
            for change in content.changes where change.dot.number > number {
                let sum = change.sum(in: content.bytes)
                hash = Chain.next(hash, sum: sum)
                try visit(change.dot.number, sum, hash)
            }
        }
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
