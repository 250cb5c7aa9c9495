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
