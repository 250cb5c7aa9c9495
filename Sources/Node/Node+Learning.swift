import Records
import Storage
import Trust
import Wire

/// Learning what keys of units have stated, and what follows from it for the logs.
extension Node {
    /// Checks grants and keeps those that hold.
    func learn(_ grants: [Grant], in transaction: Transaction) throws {
        try learn(Statements(grants: grants), in: transaction)
    }

    /// Checks statements and keeps those that hold. What was in quarantine for want of them counts
    /// from now on, and what they end does not any more.
    func learn(_ statements: Statements, in transaction: Transaction) throws {
        guard !statements.isEmpty else { return }
        let before = try book(transaction)
        var learnt = before
        let added = learnt.add(statements)
        guard !added.isEmpty else { return }
        try transaction.insert(added)
        keep(learnt)
        let hasMoved = added.grants.contains { grant in
            before.knows(unit: grant.unit)
                && before.parent(of: grant.unit) != learnt.parent(of: grant.unit)
        }
        let concernsAll = hasMoved || !added.revocations.isEmpty || !added.verdicts.isEmpty
        let logs = concernsAll ? try transaction.allLogs() : try transaction.quarantinedLogs()
        for log in logs where log.branch == 0 { try judge(log.id, in: transaction) }
        try Erasing(self, transaction).relearn()
        let carrying = Carrying(self, transaction)
        if concernsAll { try carrying.relearn() } else { try carrying.retry() }
        try tell(of: added.revocations, in: transaction)
        try closeDisagreements(endedBy: added.revocations, in: transaction)
    }

    /// Sets what of a log counts, as the statements now say, and tells a person of what does not
    /// although its writer had a right to write once. An old parent is told of no decision about a
    /// unit that has moved away, and is asked for none.
    func judge(_ log: Identifier, in transaction: Transaction) throws {
        let branches = try transaction.branches(of: log)
        guard let first = branches.first else { return }
        let description = try LogDescription.decode(first.description)
        let acceptance = try book(transaction).acceptance(of: description)
        let counts = try BranchCounting(branches, transaction).counts(acceptance)
        for (branch, count) in zip(branches, counts)
        where count.accepted != branch.accepted || count.adopted != branch.adopted {
            try transaction.setAccepted(count.accepted, adopting: count.adopted, of: branch)
        }
        if try isToDecide(description, acceptance, in: transaction) {
            try report(.afterRevocation, subject: log.bytes, detail: log.bytes, in: transaction)
        } else {
            try transaction.closeIncident(
                kind: IncidentKind.afterRevocation.rawValue, subject: log.bytes,
                time: environment.now())
        }
    }

    /// Whether something of a log waits for a decision that this machine will hear of.
    private func isToDecide(
        _ log: LogDescription, _ acceptance: Acceptance, in transaction: Transaction
    ) throws -> Bool {
        guard case .upTo = acceptance, try book(transaction).areInLine(unit, log.unit) else {
            return false
        }
        return try SetAside(self, transaction).log(log.log)?.undecided ?? 0 > 0
    }

    /// Whoever works here is told that the machine, or someone on it, was revoked.
    private func tell(of revocations: [Revocation], in transaction: Transaction) throws {
        let (book, node) = (try book(transaction), try transaction.nodeKey().publicKey)
        for key in revocations.map(\.key)
        where try book.isRevoked(key) && (key == node || transaction.clear.isPerson(key)) {
            try report(.revoked, subject: key.bytes, detail: key.id.bytes, in: transaction)
        }
    }

    /// With a revoked machine nobody exchanges again: that both differ has no remedy, and need not
    /// be asked of people.
    private func closeDisagreements(
        endedBy revocations: [Revocation], in transaction: Transaction
    ) throws {
        let book = try book(transaction)
        for key in revocations.map(\.key) where book.isRevoked(key) {
            try transaction.closeIncident(
                kind: IncidentKind.disagreement.rawValue, subject: key.bytes,
                time: environment.now())
        }
    }

    /// Reads again what the changes tell: a program that did not know of revocations has kept them
    /// unread.
    func relearn(_ transaction: Transaction) throws {
        for log in try transaction.allLogs() where log.logClass == .own {
            for run in try transaction.runs(of: log, after: log.origin) {
                let changes = try transaction.content(of: run, in: log).changes
                try learn(TreeChange.statements(in: changes), in: transaction)
            }
        }
        try Erasing(self, transaction).relearnAll()
    }
}
