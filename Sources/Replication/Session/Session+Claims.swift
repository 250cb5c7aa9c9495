import Wire

/// From frontiers to deliveries.
extension Session {
    /// Answers the peer's frontier of a unit: queues what it lacks, and says what is held of the
    /// logs of which something is lacking here.
    mutating func answer(
        _ theirs: UnitClaims, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        for (unitPart, claims) in theirs.parts {
            guard isInScope(unitPart, snapshot) else { throw .outsideScope }
            compared.insert(unitPart)
            let groups = claims.byLog
            var lacking: [Claim] = []
            for (reference, claims) in groups {
                let answer = answer(reference, claims, unitPart, snapshot)
                guard lacking.count + answer.count <= Claim.mostInComparison else { continue }
                lacking += answer
            }
            deliverUnnamed(groups.map(\.log), unitPart, snapshot)
            if !lacking.isEmpty { reply.append(lacking: UnitClaims(unitPart, lacking)) }
        }
    }

    /// What is to be said of one log that the peer holds; empty if nothing is lacking.
    private mutating func answer(
        _ reference: LogReference, _ claims: [Claim], _ unitPart: UnitPart,
        _ snapshot: some Snapshot
    ) -> [Claim] {
        guard let (log, place) = find(reference, snapshot) else {
            return [.nothing(of: reference)]
        }
        guard place.unitPart == unitPart else { return [] }
        let branches = LogBranches(log: log, place: place, in: snapshot)
        let known = claims.filter { branches.holds($0) }
        if !known.isEmpty || branches.branches.isEmpty { deliver(branches, claims) }
        guard known.count < claims.count else { return [] }
        return branches.claims + known.filter { !branches.claims.contains($0) }
    }

    /// Queues the logs of a part that the peer has not named.
    private mutating func deliverUnnamed(
        _ named: [LogReference], _ unitPart: UnitPart, _ snapshot: some Snapshot
    ) {
        let named = Set(named)
        var last: Identifier?
        for entry in snapshot.frontier(of: unitPart) where entry.log != last {
            last = entry.log
            guard !named.contains(LogReference(entry.log)),
                let place = snapshot.logPlace(of: entry.log)
            else { continue }
            deliver(LogBranches(log: entry.log, place: place, in: snapshot), [])
        }
    }

    mutating func deliver<Reading: Snapshot>(
        _ branches: LogBranches<Reading>, _ claims: [Claim]
    ) {
        guard !unwanted.contains(LogReference(branches.log)) else { return }
        for delivery in branches.deliveries(to: claims) { outbox.add(delivery) }
    }

    /// Queues what the peer says it is lacking. If nothing that it holds of a log is known here,
    /// the log was forked: where, is found by probing. What it names and is not here is passed over
    /// like what it may not hold: of two logs with the same first bytes neither can be meant.
    mutating func supply(
        _ theirs: UnitClaims, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        for (unitPart, claims) in theirs.parts {
            guard isInScope(unitPart, snapshot) else { throw .outsideScope }
            for (reference, claims) in claims.byLog {
                guard let (log, place) = find(reference, snapshot), place.unitPart == unitPart
                else { continue }
                let branches = LogBranches(log: log, place: place, in: snapshot)
                guard !branches.branches.isEmpty else { continue }
                if claims.contains(where: { branches.holds($0) }) {
                    deliver(branches, claims)
                } else {
                    probe(branches, claims, &reply)
                }
            }
        }
    }
}
