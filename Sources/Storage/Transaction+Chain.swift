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
            return try branches(of: log.id).first.flatMap { try chainHash(of: $0, at: number) }
        }
        return try chainHashWithin(log, at: number)
    }

    /// Computes the hash from the last run that ends at or before the number.
    private func chainHashWithin(_ log: StoredLog, at number: UInt64) throws -> Hash? {
        var hash = log.originHash
        for run in try runs(of: log, after: log.origin) {
            if run.last <= number {
                hash = run.hash
                if run.last == number { return hash }
                continue
            }
            let content = try content(of: run, in: log)
            for change in content.changes where change.dot.number <= number {
                hash = Chain.next(hash, bytes: content.bytes, range: change.range)
            }
            return hash
        }
        return nil
    }
}
