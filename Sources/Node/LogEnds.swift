import Records
import Storage
import Trust
import Wire

/// Finds where the logs of a key that is to act no more end: what of them counts now.
struct LogEnds {
    /// So many ends or parts fit into one statement.
    static let most = 250

    private let transaction: Transaction
    /// Branch 0 of every log, by who writes it: read once, however many keys are asked for.
    private let logs: [PublicKey: [StoredLog]]
    /// Codes of changes that are the last to count in their logs, where not all that is here is to
    /// count.
    private let last: [RecordCode]

    init(_ transaction: Transaction, last: [RecordCode] = []) throws {
        (self.transaction, self.last) = (transaction, last)
        logs = try Dictionary(
            grouping: transaction.allLogs().filter { $0.branch == 0 },
            by: { try LogDescription.decode($0.description).writer })
    }

    /// The ends of what counts now; and what counts beside it on other branches of forked logs.
    func ends(of key: PublicKey) throws -> (ends: [LogEnd], rest: [LogPart]) {
        var (ends, rest): ([LogEnd], [LogPart]) = ([], [])
        for log in logs[key] ?? [] {
            let branches = try transaction.branches(of: log.id)
            guard let chosen = branches.max(by: { counted($0) < counted($1) }),
                counted(chosen) > 0
            else { continue }
            ends.append(try LogEnd(of: chosen, at: counted(chosen), transaction))
            rest += try others(branches, than: chosen)
        }
        return (ends, rest)
    }

    private func others(_ branches: [StoredLog], than chosen: StoredLog) throws -> [LogPart] {
        let tree = ForkTree(branches)
        return try branches.filter { $0.branch != chosen.branch }.compactMap { branch in
            let shared = max(tree.common(branch, chosen), branch.origin)
            let counted = counted(branch)
            return counted > shared
                ? try LogPart((shared + 1)...counted, of: branch, transaction) : nil
        }
    }

    /// The last number of a branch that counts, and is to go on counting.
    private func counted(_ branch: StoredLog) -> UInt64 {
        let held = min(branch.accepted, branch.number)
        return last.filter { code in
            code.number <= held && code.matches(Dot(log: branch.id, number: code.number))
        }.map(\.number).min() ?? held
    }
}
