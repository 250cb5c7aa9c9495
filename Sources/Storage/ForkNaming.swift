package import Records
import Trust
import Wire

/// Tells apart the equal dots of a forked log's branches. Each stretch of a branch from one fork to
/// the next goes by a name of its own, which follows from the chain and so is the same on every
/// node, whatever arrived first (invariant 1).
///
/// What another log says of a number is taken to be of the stretch that holds it. Where several do,
/// nothing tells which its writer saw: it is that whose name is least, for any rule will do that is
/// the same everywhere. What is then not replaced is shown, not lost; what is then said of the
/// wrong record stands there beside what is right. Where none does, the dot waits under the name
/// that its writer used.
package struct ForkNaming {
    /// What follows a fork in one branch, up to the next fork or to the end.
    private struct Stretch {
        /// Dots above this number are in it.
        let origin: UInt64
        let name: Identifier
    }

    /// A branch of a forked log, with its stretches in order.
    private struct Path {
        let log: StoredLog
        let stretches: [Stretch]

        /// The stretch that a number is in; nil before the first fork.
        func stretch(of number: UInt64) -> Stretch? {
            stretches.last { $0.origin < number }
        }
    }

    /// By the log's id, and by the name of every stretch: the branches that pass through.
    private var paths: [Identifier: [Path]] = [:]

    /// Nil, which costs nothing, if no log has forked.
    package init?(_ transaction: Transaction) throws {
        let forked = try transaction.forkedLogs()
        if forked.isEmpty { return nil }
        for log in forked {
            for path in try Self.paths(of: log.id, transaction) {
                for name in [log.id] + path.stretches.map(\.name) {
                    paths[name, default: []].append(path)
                }
            }
        }
    }

    private static func paths(
        of log: Identifier, _ transaction: Transaction
    ) throws -> [Path] {
        let tree = ForkTree(try transaction.branches(of: log))
        return try tree.branches.map { branch in
            Path(
                log: branch,
                stretches: try tree.forks(on: branch).map { origin in
                    let name = try transaction.name(of: branch, after: origin)
                    return Stretch(origin: origin, name: name)
                })
        }
    }

    /// A branch that passes through the stretch of a name.
    func log(named name: Identifier) -> StoredLog? { paths[name]?.first?.log }

    /// Every name that the dots of a log go by.
    func names(of log: Identifier) -> [Identifier] {
        [log] + (paths[log] ?? []).flatMap { $0.stretches.map(\.name) }
    }

    /// The names by which a dot went while fewer branches of its log were known.
    package func formerNames(of dot: Dot) -> [Dot] {
        let passing = (paths[dot.log] ?? []).filter { $0.log.id != dot.log }
        let names = passing.flatMap { path in
            [path.log.id] + path.stretches.map(\.name).prefix { $0 != dot.log }
        }
        return Set(names).sorted().map { Dot(log: $0, number: dot.number) }
    }

    func rename(_ logged: LoggedChange, in log: StoredLog) -> LoggedChange {
        let name = { (dot: Dot) in self.name(dot, seenFrom: log) }
        return LoggedChange(
            dot: name(logged.dot), range: logged.range, change: logged.change?.renaming(name))
    }

    /// The same for a change of a log that is not held.
    func rename(_ logged: LoggedChange) -> LoggedChange {
        LoggedChange(
            dot: logged.dot, range: logged.range, change: logged.change?.renaming { name($0) })
    }

    /// The name of a dot of which a log speaks that is not held.
    func name(_ dot: Dot) -> Dot { name(dot, seenFrom: nil) }

    private func name(_ dot: Dot, seenFrom log: StoredLog?) -> Dot {
        let candidates = (paths[dot.log] ?? []).filter { dot.number <= $0.log.number }
        let own = candidates.first { $0.log.key == log?.key }
        let stretches = (own.map { [$0] } ?? candidates).compactMap { $0.stretch(of: dot.number) }
        guard let least = stretches.map(\.name).min() else { return dot }
        return Dot(log: least, number: dot.number)
    }
}

extension Transaction {
    /// The name of what follows `origin` in a branch: bound to its first chain hash.
    fileprivate func name(of log: StoredLog, after origin: UInt64) throws -> Identifier {
        try names.name(at: NameCache.Place(branch: log.key, origin: origin)) {
            try chainHash(of: log, at: origin + 1).map {
                Sum.of(log.id.bytes + $0.bytes).identifier
            }
        } ?? log.id
    }
}
