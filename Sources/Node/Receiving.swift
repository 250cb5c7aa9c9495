import Records
import Replication
import Storage
import Trust
import Wire

/// Checks a run that came from outside and keeps it.
///
/// (1) Nothing is kept whose chain and signature do not hold.
/// (2) Bytes are kept as they were signed (invariant 6).
/// (3) Where the run tells another story than what is held, both are kept (invariant 8).
struct Receiving {
    let node: Node
    let transaction: Transaction

    /// What became of a run.
    enum Outcome {
        case kept(FrontierEntry)
        case aside
        case rejected(StoreFault)
    }

    func keep(_ run: Run) throws -> Outcome {
        guard run.count > 0, run.count <= Limits.runChanges, run.payload.count <= Limits.runBytes
        else { return .rejected(.size) }
        guard let content = unpack(run) else { return .rejected(.content) }
        let branches = try transaction.branches(of: run.log)
        guard let main = branches.first,
            let description = try? Trust.LogDescription.decode(main.description)
        else { return .rejected(.description) }
        var isAhead = true
        for branch in branches.reversed() {
            guard let before = try transaction.chainHash(of: branch, at: run.first - 1),
                run.before == nil || run.before == before
            else { continue }
            isAhead = false
            let chain = ChainedContent(content, after: before)
            guard RunSignature.isValid(run.signature, over: chain.end, by: description.writer)
            else { continue }
            return try place(run, chain, in: branch)
        }
        guard isAhead else { return .rejected(.signature) }
        try transaction.setAside(run, time: node.environment.now())
        try node.report(.gap, subject: run.log.bytes, detail: run.log.bytes, in: transaction)
        return .aside
    }

    private func unpack(_ run: Run) -> RunContent? {
        Compression.unpack(run.payload, bound: Limits.runContentBytes).flatMap {
            try? RunContent($0, log: run.log, first: run.first, count: run.count)
        }
    }

    /// Puts a checked run where it belongs: at the end of the branch, or beside it.
    private func place(
        _ run: Run, _ chain: ChainedContent, in branch: StoredLog
    ) throws -> Outcome {
        var shared = run.first - 1
        while shared < min(branch.number, run.last) {
            let held = try transaction.chainHash(of: branch, at: shared + 1)
            if held != chain.hash(at: shared + 1) { break }
            shared += 1
        }
        if shared == run.last { return .kept(branch.entry) }
        if shared == branch.number {
            return .kept(try append(run, chain, to: branch).entry)
        }
        return try keepFork(run, chain, of: branch, after: shared)
    }

    private func append(
        _ run: Run, _ chain: ChainedContent, to log: StoredLog
    ) throws -> StoredLog {
        let checked = chain.run(run, after: log.number)
        let now = try transaction.append(checked.run, to: log, changes: checked.changes)
        try noticeOwnPast(run, in: log)
        try releaseAsides(of: now)
        return now
    }

    /// A run of the log that this node is writing came from outside: the store was restored.
    private func noticeOwnPast(_ run: Run, in log: StoredLog) throws {
        let description = try? Trust.LogDescription.decode(log.description)
        guard let description, description.writer == node.person,
            description.incarnation == (try node.incarnation(transaction))
        else { return }
        try node.beginIncarnation(
            because: .ownPastReturned, detail: run.log.bytes, in: transaction)
    }

    /// Two stories of one log: the other becomes a branch, a person is told, and if the log is
    /// this node's own, it goes on in a new one.
    private func keepFork(
        _ run: Run, _ chain: ChainedContent, of log: StoredLog, after shared: UInt64
    ) throws -> Outcome {
        let count = try transaction.branches(of: log.id).count
        guard count < Limits.branches, let hash = try transaction.chainHash(of: log, at: shared)
        else { return .rejected(.branches) }
        let branch = try transaction.insertBranch(of: log, origin: shared, originHash: hash)
        let checked = chain.run(run, after: shared)
        let now = try transaction.append(checked.run, to: branch, changes: checked.changes)
        try node.report(
            .fork, subject: log.id.bytes + shared.bigEndianBytes,
            detail: log.id.bytes + shared.bigEndianBytes, in: transaction)
        try noticeOwnPast(run, in: log)
        try Rebuild.all(transaction, Derivation.derive)
        return .kept(now.entry)
    }

    /// A gap may have closed.
    private func releaseAsides(of log: StoredLog) throws {
        guard let run = try transaction.takeAside(of: log) else { return }
        _ = try keep(run)
    }
}

extension StoredLog {
    /// How far the branch is held, as sessions say it.
    var entry: FrontierEntry {
        FrontierEntry(log: id, branch: branch, number: number, hash: hash)
    }
}
