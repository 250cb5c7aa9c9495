package import Wire

/// Who may do what, as the tree and the revocations have it.
extension GrantBook {
    /// Whether the grant counts: its issuer has its place in the tree, the grant's unit is there or
    /// below, and nobody who may has ended it.
    package func isInForce(_ grant: Grant) -> Bool {
        if grant.subject.isUnit { return placement.isInForce(grant.id) }
        return stands(grant) && placement.ending(grant).isEmpty
    }

    /// Whether a node's or person's grant would count if no revocation named its key.
    package func stands(_ grant: Grant) -> Bool {
        guard let issuer = grant.issuer, placement.states(grant.id, under: issuer),
            let unit = placement.unit(of: issuer)
        else { return false }
        return isUnit(grant.unit, atOrBelow: unit)
    }

    /// The grant by which a key may write that log; nil if none does (it is then quarantined).
    package func authority(for description: LogDescription) -> Grant? {
        grants(of: description.writer).first { isInForce($0) && covers($0, description) }
    }

    private func covers(_ grant: Grant, _ description: LogDescription) -> Bool {
        guard case .person(let role) = grant.subject, role.mayWrite(description.logClass) else {
            return false
        }
        return isUnit(description.unit, atOrBelow: grant.unit)
    }

    /// The grant by which a key is a node of a unit; nil if none says so.
    package func node(_ key: PublicKey) -> Grant? {
        grants(of: key).first { $0.subject == .node && isInForce($0) }
    }

    /// The revocations that end a grant, sorted by id; empty if none does.
    package func ending(_ grant: Grant) -> [Revocation] { placement.ending(grant) }

    /// The revocations by which a key may act no more in a unit, whatever it is granted there,
    /// sorted by id.
    package func ending(_ key: PublicKey, in unit: Identifier) -> [Revocation] {
        placement.ending(key, in: unit)
    }

    /// The revocations that hold in a unit, sorted by id.
    package func revocations(in unit: Identifier) -> [Revocation] {
        allRevocations.filter { ending($0.key, in: unit).contains($0) }
    }

    /// Whether a key had something granted, and all of it was ended by revocations.
    package func isRevoked(_ key: PublicKey) -> Bool {
        let granted = grants(of: key)
        return granted.contains { !placement.ending($0).isEmpty }
            && !granted.contains { isInForce($0) }
    }
}

/// How much of a log counts.
extension GrantBook {
    /// How much of a log counts: all that a grant in force covers, and else what the revocations of
    /// its writer let stand. These travel with the own records of the log's unit and those above,
    /// so whoever holds the same of them agrees, whichever grants have come along.
    package func acceptance(of description: LogDescription) -> Acceptance {
        if authority(for: description) != nil { return .everything }
        let ending = placement.ending(description.writer, in: description.unit)
        return ending.isEmpty ? .nothing : .upTo(limit(of: description.log, by: ending))
    }

    /// Of several revocations the one counts that lets least stand.
    func limit(of log: Identifier, by ending: [Revocation]) -> Acceptance.Limit {
        let ends = ending.map { $0.end(of: log) }
        let least =
            ends.contains(nil)
            ? nil
            : ends.compactMap { $0 }.min { ($0.number, $0.hash) < ($1.number, $1.hash) }
        let verdicts = verdicts(about: log).filter { mayJudge($0, ending) }
        let parts = { (adopts: Bool) in
            verdicts.filter { $0.adopts == adopts }.flatMap(\.parts).filter { $0.end.log == log }
        }
        return Acceptance.Limit(end: least, adopted: parts(true), left: parts(false))
    }

    /// Whoever might have revoked may adopt: a unit at or above those that the revocations name.
    private func mayJudge(_ verdict: Verdict, _ ending: [Revocation]) -> Bool {
        guard placement.states(verdict.id, under: verdict.issuer),
            let unit = placement.unit(of: verdict.issuer)
        else { return false }
        return ending.allSatisfy { isUnit($0.unit, atOrBelow: unit) }
    }
}
