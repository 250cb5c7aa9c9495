import Records
import Storage
import Trust
import Wire

/// Examines a store: pages, chains, signatures, grants, and every derived table against what the
/// changes say.
package struct Doctor {
    private let node: Node

    /// Takes an unlocked node, for what is sealed is examined as well.
    package init(_ node: Node) { self.node = node }

    /// Examines everything.
    ///
    /// - Parameter rebuild: whether derived tables that differ are made anew.
    package func examine(rebuild: Bool) throws -> DoctorReport {
        var report = DoctorReport()
        try node.sweepIfPossible()
        try reading(&report) { $0.pages = try node.store.damagedPages() }
        report.isUnswept = try node.store.readClear { try $0.value(.unswept) } != nil
        try reading(&report) { report in
            try node.store.read(key: node.keys.data) { transaction in
                try examineLogs(transaction, &report)
                try examineGrants(transaction, &report)
            }
        }
        guard report.runs.isEmpty, report.unreadable.isEmpty else { return report }
        try reading(&report) { $0.heldBack = try node.heldBack() }
        try examineDerived(rebuild: rebuild, &report)
        return report
    }

    /// Runs a part of the examination; that the store cannot be read further is a finding.
    private func reading(
        _ report: inout DoctorReport, _ body: (inout DoctorReport) throws -> Void
    ) throws {
        do {
            try body(&report)
        } catch StoreError.damaged(let what) {
            report.unreadable.append(what)
        }
    }

    private func examineLogs(_ transaction: Transaction, _ report: inout DoctorReport) throws {
        let book = try node.book(transaction)
        for log in try transaction.allLogs() {
            report.logs += 1
            if try !isTrue(log, book, transaction) {
                report.runs.append("\(log.id) \(log.branch): description")
            }
            var (hash, next) = (log.originHash, log.origin + 1)
            for run in try transaction.runs(of: log, after: log.origin) {
                report.changes += run.count
                do {
                    guard run.first == next else { throw StoreError.damaged(what: "gap") }
                    hash = try examine(run, of: log, after: hash, transaction, &report)
                    next = run.last + 1
                } catch {
                    report.runs.append("\(log.id) \(run.first)-\(run.last): \(error)")
                    break
                }
            }
            if hash != log.hash || next != log.number + 1 {
                report.runs.append("\(log.id): head")
            }
        }
    }

    /// Whether the row of a log says what follows from its description, from the branch that it
    /// leaves, and from the grants: which unit it belongs to, where its chain begins, and whether
    /// what it holds counts.
    private func isTrue(
        _ log: StoredLog, _ book: GrantBook, _ transaction: Transaction
    ) throws -> Bool {
        guard let description = try? Trust.LogDescription.decode(log.description) else {
            return false
        }
        let start = Chain.start(description)
        let branches = try transaction.branches(beside: log)
        var origin: Hash? = start
        if log.branch > 0 {
            let parent = branches[log.parent]
            origin = try transaction.chainHash(of: parent, at: log.origin)
        }
        let counts = try BranchCounting(branches, transaction)
            .counts(book.acceptance(of: description))
        return start.identifier == log.id && description.unit == log.unit
            && description.logClass == log.logClass && origin == log.originHash
            && (log.branch > 0 || log.origin == 0)
            && counts[log.branch] == .init(accepted: log.accepted, adopted: log.adopted)
    }

    private func examine(
        _ run: StoredRun, of log: StoredLog, after before: Hash, _ transaction: Transaction,
        _ report: inout DoctorReport
    ) throws -> Hash {
        let content = try transaction.content(of: run, in: log)
        report.unreadableChanges += content.changes.count { logged in
            logged.erased == nil && logged.change?.operations.contains { $0.isUnknown } ?? true
        }
        report.erased += content.erased
        if try content.erasing(transaction.erasedSums(of: log)) != nil {
            report.unerased.append("\(log.id) \(run.first)-\(run.last)")
        }
        let end = ChainedContent(content, after: before).end
        let description = try Trust.LogDescription.decode(log.description)
        guard end == run.hash,
            RunSignature.isValid(run.signature, over: end, by: description.writer)
        else { throw StoreError.damaged(what: "chain or signature") }
        return end
    }

    private func examineGrants(_ transaction: Transaction, _ report: inout DoctorReport) throws {
        guard var book = GrantBook(root: try node.book(transaction).root) else { return }
        let kept = try transaction.statements()
        let held = book.add(kept)
        let doubtful =
            Set(kept.grants.map(\.id)).subtracting(held.grants.map(\.id))
            .union(Set(kept.revocations.map(\.id)).subtracting(held.revocations.map(\.id)))
            .union(Set(kept.verdicts.map(\.id)).subtracting(held.verdicts.map(\.id)))
        report.grants = doubtful.sorted().map(\.description)
    }

    /// Makes the derived tables anew in a transaction of their own, compares, and keeps the result
    /// only if that was asked for.
    private func examineDerived(rebuild: Bool, _ report: inout DoctorReport) throws {
        do {
            let (differences, records) = try node.write { transaction in
                let before = Self.stored(transaction)
                try Rebuild.all(transaction, Derivation.derive)
                if rebuild {
                    try Erasing(node, transaction).relearn()
                    try Carrying(node, transaction).relearnAll()
                    try transaction.refresh(Derivation.derive)
                }
                let after = try transaction.derivedContent()
                let found = Self.differences(before, after)
                let records = after.count { $0.hasPrefix("record") }
                guard rebuild else { throw Undone(differences: found, records: records) }
                return (found, records)
            }
            (report.differences, report.records) = (differences, records)
            report.isRebuilt = true
        } catch let undone as Undone {
            (report.differences, report.records) = (undone.differences, undone.records)
        }
    }

    /// What the derived tables say as they are; that they cannot be read is a difference, too.
    private static func stored(_ transaction: Transaction) -> [String] {
        do {
            try transaction.refresh(Derivation.derive)
            return try transaction.derivedContent()
        } catch {
            return ["unreadable: \(error)"]
        }
    }

    private static func differences(_ before: [String], _ after: [String]) -> [String] {
        let (old, new) = (Set(before), Set(after))
        return before.filter { !new.contains($0) }.map { "- " + $0 }
            + after.filter { !old.contains($0) }.map { "+ " + $0 }
    }
}

/// Carries the findings out of a transaction that is undone.
private struct Undone: Error {
    let differences: [String]
    let records: Int
}
