import Storage
import Trust
import Wire

/// What the key of an upper unit states anew when a unit comes to stand elsewhere: all that held in
/// it and below it, and what had ended there, so that nothing depends on the parent that it left.
///
/// (1) What counted of a log before counts afterwards, and what did not does not.
/// (2) No key of the units that it left stands for it any more.
struct UnitGranting {
    private let transaction: Transaction
    /// As the tree is before the move.
    private let book: GrantBook
    private let key: SigningKey
    private let time: Int64
    private let unit: Identifier
    private let parent: Identifier
    private let moved: Set<Identifier>
    /// The new parent and the units above it, whose people keep their rights by themselves.
    private let kept: Set<Identifier>
    /// So many ends or parts fit into one statement.
    private static let most = 250

    /// - Parameter key: of a unit above both parents.
    init(
        moving unit: Identifier, below parent: Identifier, with key: SigningKey, at time: Int64,
        _ book: GrantBook, _ transaction: Transaction
    ) {
        (self.transaction, self.book, self.key, self.time) = (transaction, book, key, time)
        (self.unit, self.parent) = (unit, parent)
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
        try state(unit, as: .movedUnit(number), under: issuer, &stated)
        return stated
    }

    private func state(
        _ unit: Identifier, as subject: GrantSubject, under issuer: Grant,
        _ stated: inout Statements
    ) throws {
        let own = issue(subject, key.publicKey, in: unit, under: issuer)
        let keys = keys(of: unit).map { issue(subject, $0, in: unit, under: issuer) }
        let rights = try rights(in: unit).map { issue($0.subject, $0.key, in: unit, under: own) }
        stated.grants += [own] + keys + rights
        try end(in: unit, under: issuer, &stated)
        for below in book.children(of: unit) { try state(below, as: .unit, under: own, &stated) }
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

    /// Who belongs to a unit, and who wrote in it by a right that ends with the move; each once.
    private func rights(in unit: Identifier) throws -> [Right] {
        let inside = book.all
            .filter { $0.unit == unit && !$0.subject.isUnit && book.isInForce($0) }
            .map { Right(subject: $0.subject, key: $0.key) }
        let visitors = try descriptions(in: unit).compactMap { description -> Right? in
            guard let right = book.authority(for: description), !moved.contains(right.unit),
                !kept.contains(right.unit)
            else { return nil }
            return Right(subject: right.subject, key: right.key)
        }
        var seen: Set<Right> = []
        return (inside + visitors).filter { seen.insert($0).inserted }
    }

    private func descriptions(in unit: Identifier) throws -> [LogDescription] {
        try transaction.logs(of: unit).filter { $0.branch == 0 }
            .map { try LogDescription.decode($0.description) }
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
        let logs = try descriptions(in: unit)
        var seen: Set<PublicKey> = []
        for old in lapsing where seen.insert(old.key).inserted {
            let limits = logs.filter { $0.writer == old.key }.compactMap { log in
                if case .upTo(let limit) = book.acceptance(of: log) { limit } else { nil }
            }
            let ends = limits.compactMap(\.end)
            stated.revocations.append(
                Revocation.issue(
                    of: old.key, in: unit, under: issuer, reason: old.reason,
                    ends: Array(ends.prefix(Self.most)), keeping: [], time: time, with: key))
            let rest = ends.dropFirst(Self.most).map { LogPart(first: 1, end: $0) }
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
        for start in stride(from: 0, to: parts.count, by: Self.most) {
            stated.verdicts.append(
                Verdict.issue(
                    adopting: adopts, Array(parts[start...].prefix(Self.most)), under: issuer,
                    reason: reason, time: time, with: key))
        }
    }
}

/// What somebody may be in a unit.
private struct Right: Hashable {
    let subject: GrantSubject
    let key: PublicKey
}
