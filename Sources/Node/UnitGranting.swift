import Storage
import Trust
import Wire

/// What the key of an upper unit states anew when a unit comes to stand elsewhere: all that held in
/// it and below it, and what had ended there, so that nothing depends on the parent that it left.
///
/// (1) What counted of a log before counts afterwards, and what did not does not.
/// (2) No key of the units that it left stands for it any more.
/// (3) Whoever had a right in it from there has none to write more: it is granted anew, for what it
///     gave weight to, and ended as of what is known here (decisions 8 and 10).
struct UnitGranting {
    private let transaction: Transaction
    /// As the tree is before the move.
    private let book: GrantBook
    private let key: SigningKey
    private let time: Int64
    private let unit: Identifier
    private let parent: Identifier
    private let reason: String
    private let moved: Set<Identifier>
    /// The new parent and the units above it, whose people keep their rights by themselves.
    private let kept: Set<Identifier>

    /// - Parameters:
    ///   - key: of a unit above both parents.
    ///   - reason: for which the unit moves, and rights in it end.
    init(
        moving unit: Identifier, below parent: Identifier, because reason: String,
        with key: SigningKey, at time: Int64, _ book: GrantBook, _ transaction: Transaction
    ) {
        (self.transaction, self.book, self.key, self.time) = (transaction, book, key, time)
        (self.unit, self.parent, self.reason) = (unit, parent, reason)
        moved = Set(book.subtree(of: unit))
        kept = Set([parent] + book.ancestors(of: parent))
    }

    /// All that is to be stated, each grant after its issuer.
    ///
    /// - Parameter issuer: a grant of the key's for the new parent.
    func statements(under issuer: Grant) throws -> Statements {
        let number = book.moves(of: unit) + 1
        guard number <= GrantSubject.mostMoves else { throw NodeError.noUnitKey }
        var stated = Statements()
        let own = issue(.movedUnit(number), key.publicKey, in: unit, under: issuer)
        try state(unit, by: own, under: issuer, &stated)
        try endVisits(under: issuer, own, &stated)
        return stated
    }

    /// - Parameter own: the grant of this key's for the unit.
    private func state(
        _ unit: Identifier, by own: Grant, under issuer: Grant, _ stated: inout Statements
    ) throws {
        let keys = keys(of: unit).map { issue(own.subject, $0, in: unit, under: issuer) }
        let rights = book.all
            .filter { $0.unit == unit && !$0.subject.isUnit && book.isInForce($0) }
        stated.grants += [own] + keys + issue(rights, in: unit, under: own)
        try end(in: unit, under: issuer, &stated)
        for below in book.children(of: unit) {
            let lower = issue(.unit, key.publicKey, in: below, under: own)
            try state(below, by: lower, under: own, &stated)
        }
    }

    /// The same rights anew, each once.
    private func issue(
        _ rights: [Grant], in unit: Identifier, under issuer: Grant
    ) -> [Grant] {
        var seen: Set<Right> = []
        return rights.map { Right(subject: $0.subject, key: $0.key) }
            .filter { seen.insert($0).inserted }
            .map { issue($0.subject, $0.key, in: unit, under: issuer) }
    }

    private func issue(
        _ subject: GrantSubject, _ holder: PublicKey, in unit: Identifier, under issuer: Grant
    ) -> Grant {
        Grant.issue(subject, key: holder, unit: unit, under: issuer, time: time, with: key)
    }

    /// The keys that are to stand for a unit beside this one. That of a parent goes on to stand for
    /// a unit that it has put into the tree: so those of the new parent do instead of the old
    /// one's.
    private func keys(of unit: Identifier) -> [PublicKey] {
        let held = standing(for: unit).filter { !isLeftBehind($0) }
        let all = Set(held + (unit == self.unit ? standing(for: parent) : []))
        return all.subtracting([key.publicKey]).sorted { $0.id < $1.id }
    }

    private func standing(for unit: Identifier) -> [PublicKey] {
        book.all.filter { $0.unit == unit && $0.subject.isUnit && book.isInForce($0) }.map(\.key)
    }

    private func isLeftBehind(_ key: PublicKey) -> Bool {
        book.grants(of: key).contains { grant in
            grant.subject.isUnit && book.isInForce(grant) && !moved.contains(grant.unit)
                && !kept.contains(grant.unit)
        }
    }
}

/// Who wrote in it from the side of the parent that it left.
extension UnitGranting {
    /// Grants their rights anew and ends them: what is known here of their logs counts on, what
    /// comes later is set aside until someone decides about it. Who belongs to the moved units
    /// themselves keeps the right.
    private func endVisits(
        under issuer: Grant, _ own: Grant, _ stated: inout Statements
    ) throws {
        let left = book.left(by: unit, below: parent)
        let rights = book.all.filter { grant in
            guard case .person = grant.subject else { return false }
            return left.contains(grant.unit) && book.stands(grant)
        }
        stated.grants += issue(rights, in: unit, under: own)
        let inside = book.all.filter { moved.contains($0.unit) && book.isInForce($0) }.map(\.key)
        let ended = Set(rights.filter { book.isInForce($0) }.map(\.key)).subtracting(inside)
        guard !ended.isEmpty else { return }
        let logs = try LogEnds(transaction)
        for key in ended.sorted(by: { $0.id < $1.id }) {
            try end(key, of: logs, under: issuer, &stated)
        }
    }

    private func end(
        _ visitor: PublicKey, of logs: LogEnds, under issuer: Grant, _ stated: inout Statements
    ) throws {
        let (ends, rest) = try logs.ends(of: visitor)
        stated.revocations.append(
            Revocation.issue(
                of: visitor, in: unit, under: issuer, reason: reason,
                ends: Array(ends.prefix(LogEnds.most)), keeping: [], time: time, with: key))
        // Of a unit that goes the same way twice the ends of the first time hold once more, and of
        // several the smaller counts: what was written in between is adopted.
        let beyond = book.moves(of: unit) > 0 ? ends[...] : ends.dropFirst(LogEnds.most)
        let parts = beyond.map { LogPart(first: 1, end: $0) } + rest
        judge(true, parts, reason, under: issuer, &stated)
    }
}

extension GrantBook {
    /// The units that stand above a unit and will not, when it is put below another parent.
    func left(by unit: Identifier, below parent: Identifier) -> Set<Identifier> {
        Set(ancestors(of: unit)).subtracting([parent] + ancestors(of: parent))
    }
}

/// Who had been revoked stays revoked.
extension UnitGranting {
    /// Ends anew what was ended in the name of units that have no say there any more. The key of a
    /// unit is ended only from above it: under the grant for the unit above.
    private func end(
        in unit: Identifier, under issuer: Grant, _ stated: inout Statements
    ) throws {
        let lapsing = book.revocations(in: unit).filter { !stays($0) }
        let logs = try transaction.logs(of: unit).filter { $0.branch == 0 }
            .map { try LogDescription.decode($0.description) }
        var seen: Set<PublicKey> = []
        for old in lapsing where seen.insert(old.key).inserted {
            let limits = logs.filter { $0.writer == old.key }.compactMap { log in
                if case .upTo(let limit) = book.acceptance(of: log) { limit } else { nil }
            }
            let ends = limits.compactMap(\.end)
            stated.revocations.append(
                Revocation.issue(
                    of: old.key, in: unit, under: issuer, reason: old.reason,
                    ends: Array(ends.prefix(LogEnds.most)), keeping: [], time: time, with: key))
            let rest = ends.dropFirst(LogEnds.most).map { LogPart(first: 1, end: $0) }
            judge(true, rest + limits.flatMap(\.adopted), old.reason, under: issuer, &stated)
            judge(false, limits.flatMap(\.left), old.reason, under: issuer, &stated)
        }
    }

    private func stays(_ revocation: Revocation) -> Bool {
        guard let issuer = book.grant(revocation.issuer), kept.contains(issuer.unit) else {
            return false
        }
        return kept.contains(revocation.unit) || moved.contains(revocation.unit)
    }

    private func judge(
        _ adopts: Bool, _ parts: [LogPart], _ reason: String, under issuer: Grant,
        _ stated: inout Statements
    ) {
        for start in stride(from: 0, to: parts.count, by: LogEnds.most) {
            stated.verdicts.append(
                Verdict.issue(
                    adopting: adopts, Array(parts[start...].prefix(LogEnds.most)), under: issuer,
                    reason: reason, time: time, with: key))
        }
    }
}

/// What somebody may be in a unit.
private struct Right: Hashable {
    let subject: GrantSubject
    let key: PublicKey
}
