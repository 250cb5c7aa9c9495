import Records
import Replication
import Storage
import Trust
import Wire

/// Checks a run that came from outside and keeps it.
///
/// (1) Nothing counts whose chain and signature do not hold.
/// (2) Bytes are kept as they were signed (invariant 6).
/// (3) Where the run tells another story than what is held, both are kept (invariant 8).
/// (4) What is kept is not overwritten, nor is what waits for a gap to close.
/// (5) Nothing that lacks bytes is kept unless an erasure that counts here names it.
struct Receiving {
    let node: Node
    let transaction: Transaction
    /// Who brings it; nil if nobody knows.
    var peer: PublicKey?

    /// What became of a run.
    enum Outcome {
        case kept(FrontierEntry)
        /// It was here already.
        case held(FrontierEntry)
        case aside
        /// It stands ahead of a gap and could not be checked, or there was no room for it.
        case dropped
        case declined(StoreFault)
        case rejected(StoreFault)
    }

    /// Where a run fits what is held.
    private struct Fit {
        let branch: StoredLog
        let chain: ChainedContent
        /// The last number at which branch and run tell the same.
        let shared: UInt64
    }

    /// Keeps a run, and what waited for it.
    func keep(_ run: Run) throws -> Outcome {
        let outcome = try keepAlone(run)
        guard case .kept(let head) = outcome,
            let branch = try transaction.branches(of: run.log).first(where: {
                $0.branch == head.branch
            })
        else { return outcome }
        return .kept(try releaseAsides(of: branch).entry)
    }

    private func keepAlone(_ run: Run) throws -> Outcome {
        guard run.count > 0, run.count <= Limits.runChanges, run.payload.count <= Limits.runBytes
        else { return .rejected(.size) }
        let content: RunContent
        do { content = try unpack(run) } catch { return .rejected(error) }
        let branches = try transaction.branches(of: run.log)
        guard let main = branches.first,
            let writer = try? Trust.LogDescription.decode(main.description).writer
        else { return .rejected(.description) }
        let sums = try transaction.erasedSums(of: main)
        let (left, rest) = erasing(sums, from: run, content)
        return try keep(left, rest, among: branches, by: writer, without: sums)
    }

    /// Finds the branch that a run continues or leaves, and keeps it there.
    private func keep(
        _ run: Run, _ content: RunContent, among branches: [StoredLog], by writer: PublicKey,
        without sums: Set<Identifier>
    ) throws -> Outcome {
        let starts = try branches.compactMap { branch -> (StoredLog, Hash)? in
            let before = try transaction.chainHash(of: branch, at: run.first - 1)
            return before.map { (branch, $0) }
        }.filter { run.before == nil || run.before == $0.1 }
        guard !starts.isEmpty else {
            guard content.isFounded(on: sums, after: 0) else { return .declined(.erased) }
            return try setAside(run, content, by: writer)
        }
        let fits = try starts.compactMap { try fit(run, content, $0.0, after: $0.1, by: writer) }
        guard let best = fits.max(by: { $0.shared < $1.shared }) else {
            return .rejected(.signature)
        }
        guard content.isFounded(on: sums, after: best.shared) else { return .declined(.erased) }
        return try place(run, best)
    }

    /// The run without the bytes of what was erased, which must not come back.
    private func erasing(
        _ sums: Set<Identifier>, from run: Run, _ content: RunContent
    ) -> (Run, RunContent) {
        guard !sums.isEmpty, let left = content.erasing(sums) else { return (run, content) }
        return (left.packed(as: run), left)
    }

    private func unpack(_ run: Run) throws(StoreFault) -> RunContent {
        guard !Compression.claimsMore(run.payload, than: Limits.runContentBytes) else {
            throw .size
        }
        guard let bytes = Compression.unpack(run.payload, bound: Limits.runContentBytes),
            let content = try? RunContent(bytes, log: run.log, first: run.first, count: run.count)
        else { throw .content }
        return content
    }

    /// Nil if the run does not continue the branch, or leave it, by its writer's word.
    private func fit(
        _ run: Run, _ content: RunContent, _ branch: StoredLog, after before: Hash,
        by writer: PublicKey
    ) throws -> Fit? {
        let chain = ChainedContent(content, after: before)
        guard RunSignature.isValid(run.signature, over: chain.end, by: writer) else { return nil }
        return Fit(branch: branch, chain: chain, shared: try shared(run, chain, branch))
    }

    /// The last number at which branch and run agree: two chains that have parted never meet.
    private func shared(
        _ run: Run, _ chain: ChainedContent, _ branch: StoredLog
    ) throws -> UInt64 {
        let agree = { (number: UInt64) in
            try transaction.chainHash(of: branch, at: number) == chain.hash(at: number)
        }
        var low = run.first - 1
        var high = min(branch.number, run.last) + 1
        if high > run.first, try agree(high - 1) { return high - 1 }
        while low + 1 < high {
            let middle = low + (high - low) / 2
            if try agree(middle) { low = middle } else { high = middle }
        }
        return low
    }

    /// Keeps a run that stands ahead of a gap until the gap closes, if it says what it continues
    /// and its writer's signature holds for that. Any other is dropped: it comes again with what
    /// is before it.
    private func setAside(
        _ run: Run, _ content: RunContent, by writer: PublicKey
    ) throws -> Outcome {
        guard let before = run.before else { return .dropped }
        let end = ChainedContent(content, after: before).end
        guard RunSignature.isValid(run.signature, over: end, by: writer) else {
            return .rejected(.signature)
        }
        guard try transaction.asideBytes() + run.payload.count <= Limits.asideBytes,
            try transaction.setAside(run, from: peer, time: node.environment.now())
        else { return .dropped }
        try node.report(.gap, subject: run.log.bytes, detail: run.log.bytes, in: transaction)
        return .aside
    }

    /// Puts a checked run where it belongs: at the end of the branch, or beside it.
    private func place(_ run: Run, _ fit: Fit) throws -> Outcome {
        if fit.shared == run.last { return .held(fit.branch.entry) }
        if fit.shared == fit.branch.number { return .kept(try append(run, fit)) }
        return try keepFork(run, fit)
    }

    private func append(_ run: Run, _ fit: Fit) throws -> FrontierEntry {
        let checked = fit.chain.run(run, after: fit.shared)
        let now = try transaction.append(checked.run, to: fit.branch, changes: checked.changes)
        try learn(checked, of: fit.branch)
        try noticeOwnPast(run, in: fit.branch)
        return now.entry
    }

    /// Learns what a run states. Of a log that was revoked or adopted in part, what counts may be
    /// known only now that more of it is here.
    ///
    /// - Parameter log: the branch to which the run was added, as it was before.
    private func learn(_ run: CheckedRun, of log: StoredLog) throws {
        try node.learn(TreeChange.statements(in: run.changes), in: transaction)
        let erasing = Erasing(node, transaction)
        let carrying = Carrying(node, transaction)
        if !log.isOpen {
            try node.judge(log.id, in: transaction)
            if log.logClass == .own { try erasing.relearn() }
            if log.logClass != .own { try carrying.retry(in: log.id) }
        }
        try erasing.learn(run.changes, of: log)
        try erasing.noticeLate(run.changes)
        try carrying.learn(run, of: log, isBegun: log.number > 0 || log.branch > 0)
    }

    /// A run of a log that a person of this node is writing came from outside: the store was
    /// restored.
    private func noticeOwnPast(_ run: Run, in log: StoredLog) throws {
        let description = try? Trust.LogDescription.decode(log.description)
        guard let description, description.incarnation == (try node.incarnation(transaction)),
            try description.writer == node.person
                || transaction.clear.isPerson(description.writer)
        else { return }
        try node.beginIncarnation(
            because: .ownPastReturned, subject: run.log.bytes, detail: run.log.bytes,
            in: transaction)
    }

    /// Two stories of one log: the other becomes a branch, a person is told, and if the log is
    /// this node's own, it goes on in a new one.
    private func keepFork(_ run: Run, _ fit: Fit) throws -> Outcome {
        let log = fit.branch
        guard try transaction.branches(of: log.id).count < Limits.branches,
            let hash = try transaction.chainHash(of: log, at: fit.shared)
        else { return .declined(.branches) }
        let branch = try transaction.insertBranch(of: log, origin: fit.shared, originHash: hash)
        let checked = fit.chain.run(run, after: fit.shared)
        let now = try transaction.append(checked.run, to: branch, changes: checked.changes)
        try learn(checked, of: branch)
        try Carrying(node, transaction).rename(in: log.id)
        let place = log.id.bytes + (fit.shared + 1).bigEndianBytes
        try node.report(.fork, subject: place, detail: place, in: transaction)
        try noticeOwnPast(run, in: log)
        return .kept(now.entry)
    }

    /// A gap may have closed: what waited for it is placed now, in a loop, for a long row of runs
    /// may have waited.
    ///
    /// - Returns: the branch as it is then.
    private func releaseAsides(of branch: StoredLog) throws -> StoredLog {
        guard try transaction.hasAsides(of: branch.id) else { return branch }
        var now = branch
        while true {
            for waiting in try transaction.takeAsides(of: now.id, upTo: now.number) {
                _ = try Receiving(node: node, transaction: transaction, peer: waiting.peer)
                    .keepAlone(waiting.run)
            }
            let next = try transaction.log(key: now.key) ?? now
            if next.number == now.number { break }
            now = next
        }
        try closeGap(of: now)
        return now
    }

    private func closeGap(of log: StoredLog) throws {
        guard try !transaction.hasAsides(of: log.id) else { return }
        try transaction.closeIncident(
            kind: IncidentKind.gap.rawValue, subject: log.id.bytes, time: node.environment.now())
    }
}

extension StoredLog {
    /// How far the branch is held, as sessions say it.
    var entry: FrontierEntry {
        FrontierEntry(log: id, branch: branch, number: number, hash: hash)
    }
}

extension RunContent {
    /// Whether, of the changes after a number, only such lack their bytes as were erased as far as
    /// is known here: whoever leaves out what others wrote must not get others to forget it. What
    /// is here already is not taken from the run.
    fileprivate func isFounded(on sums: Set<Identifier>, after number: UInt64) -> Bool {
        changes.allSatisfy { change in
            guard change.dot.number > number, let sum = change.erased else { return true }
            return sums.contains(sum.identifier)
        }
    }
}
