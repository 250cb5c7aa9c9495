import Wire

/// Where a fork begins: bisection along the chain.
extension Session {
    /// Begins with the longest of the peer's branches; what is common to it and to the others is
    /// the peer's to know.
    mutating func probe<Reading: Snapshot>(
        _ branches: LogBranches<Reading>, _ claims: [Claim], _ reply: inout Comparison
    ) {
        guard let claim = claims.max(by: { $0.number < $1.number }),
            bisections.count < Limits.bisections,
            !bisections.contains(where: { $0.log == branches.log })
        else { return }
        let bisection = Bisection(
            log: branches.log, place: branches.place, claim: claim, longest: branches.longest)
        proceed(bisection, branches, &reply)
    }

    /// Asks on, or ends with what was found.
    private mutating func proceed<Reading: Snapshot>(
        _ bisection: Bisection, _ branches: LogBranches<Reading>, _ reply: inout Comparison
    ) {
        bisections.removeAll { $0.log == bisection.log }
        if bisection.isDone {
            conclude(bisection, branches, &reply)
        } else {
            bisections.append(bisection)
            reply.probes.append(Probe(claim: bisection.claim, numbers: bisection.numbers))
        }
    }

    /// Both sides then send their branch from the common prefix on.
    private mutating func conclude<Reading: Snapshot>(
        _ bisection: Bisection, _ branches: LogBranches<Reading>, _ reply: inout Comparison
    ) {
        deliver(branches, [bisection.common, bisection.claim])
        reply.append(
            lacking: UnitClaims(bisection.place.unitPart, [bisection.common] + branches.claims))
    }

    mutating func answer(
        _ probe: Probe, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard let (log, place) = find(probe.claim.log, snapshot) else { throw .outsideScope }
        let branches = LogBranches(log: log, place: place, in: snapshot)
        guard reply.hashes.count < Limits.bisections else { throw .limit("bisections") }
        let branch = branches.branch(of: probe.claim)
        let hashes = probe.numbers.compactMap { number in
            branch.flatMap { branches.hash($0, number)?.identifier }
        }
        reply.hashes.append(ProbeHashes(log: probe.claim.log, hashes: hashes))
    }

    mutating func narrow(
        _ answer: ProbeHashes, _ reply: inout Comparison, _ snapshot: some Snapshot
    ) throws(Refusal) {
        guard let index = bisections.firstIndex(where: { LogReference($0.log) == answer.log })
        else { throw .hashesNotAsked }
        var bisection = bisections.remove(at: index)
        guard !answer.hashes.isEmpty else { return }
        let branches = LogBranches(log: bisection.log, place: bisection.place, in: snapshot)
        try bisection.narrow(answer.hashes) { branches.holds($0) }
        proceed(bisection, branches, &reply)
    }
}
