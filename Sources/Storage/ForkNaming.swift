import Records
import Trust
import Wire

/// Tells apart the equal dots of a forked log's branches. Beyond the fork a dot gets the name of
/// its branch, which follows from the chain and so is the same on every node (invariant 1). What
/// other logs say of such a dot is taken to be of the branch whose name is least: any rule will do
/// that is the same everywhere, and a value that is then not replaced is shown, not lost.
struct ForkNaming {
    /// The part of a branch beyond the fork.
    private struct Region {
        /// The row of the branch.
        let branch: Int64
        /// Dots above this number are in the region.
        let origin: UInt64
        let name: Identifier
    }

    private var regions: [Identifier: [Region]] = [:]
    private var branches: [StoredLog] = []

    /// Nil, which costs nothing, if no log has forked.
    init?(_ transaction: Transaction) throws {
        let forked = try transaction.forkedLogs()
        if forked.isEmpty { return nil }
        for log in forked {
            for branch in try transaction.branches(of: log.id) {
                let origin = branch.branch == 0 ? log.fork ?? 0 : branch.origin
                branches.append(branch)
                let name = try transaction.name(of: branch, after: origin)
                regions[log.id, default: []].append(
                    Region(branch: branch.key, origin: origin, name: name))
            }
        }
    }

    /// The branch that goes by a name.
    func log(named name: Identifier) -> StoredLog? {
        let region = regions.values.joined().first { $0.name == name }
        return branches.first { $0.key == region?.branch }
    }

    func rename(_ logged: LoggedChange, in log: StoredLog) -> LoggedChange {
        let name = { (dot: Dot) in self.name(dot, seenFrom: log) }
        return LoggedChange(
            dot: name(logged.dot), range: logged.range, change: logged.change?.renaming(name))
    }

    private func name(_ dot: Dot, seenFrom log: StoredLog) -> Dot {
        let candidates = (regions[dot.log] ?? []).filter { dot.number > $0.origin }
        let own = candidates.first { $0.branch == log.key }
        guard let region = own ?? candidates.min(by: { $0.name < $1.name }) else { return dot }
        return Dot(log: region.name, number: dot.number)
    }
}

extension Transaction {
    /// The name of what follows `origin` in a branch: bound to its first chain hash.
    fileprivate func name(of log: StoredLog, after origin: UInt64) throws -> Identifier {
        guard let hash = try chainHash(of: log, at: origin + 1) else { return log.id }
        return Sum.of(log.id.bytes + hash.bytes).identifier
    }
}
