import Records
package import Wire

extension Transaction {
    /// The sums of the bytes of some of a branch's changes, also of erased ones, by number; those
    /// beyond its end, or before it left its parent, are not among them.
    package func sums(
        of log: StoredLog, at numbers: Set<UInt64>
    ) throws -> [UInt64: Hash] {
        var left = numbers.sorted()[...]
        guard let first = left.first else { return [:] }
        var sums: [UInt64: Hash] = [:]
        for run in try runs(of: log, after: max(first - 1, log.origin)) {
            left = left.drop { $0 < run.first }
            guard let next = left.first else { break }
            guard next <= run.last else { continue }
            let content = try content(of: run, in: log)
            for change in content.changes where numbers.contains(change.dot.number) {
                sums[change.dot.number] = change.sum(in: content.bytes)
            }
        }
        return sums
    }
}
