import Wire

/// The branches of one log as this node holds them, seen against what the peer claims.
struct LogBranches<Reading: Snapshot> {
    let log: Identifier
    let place: LogPlace
    let branches: [FrontierEntry]
    let snapshot: Reading

    init(log: Identifier, place: LogPlace, in snapshot: Reading) {
        self.log = log
        self.place = place
        self.snapshot = snapshot
        branches = snapshot.branches(of: log)
    }

    /// The last number of the longest branch; 0 if nothing is held.
    var longest: UInt64 { branches.reduce(0) { max($0, $1.number) } }

    /// What is said of the log to the peer: every branch, or that nothing is held.
    var claims: [Claim] {
        branches.isEmpty ? [.nothing(of: LogReference(log))] : branches.map { Claim($0) }
    }

    /// A branch on which that claim lies; nil if the peer's branch is not known here.
    func branch(of claim: Claim) -> FrontierEntry? {
        branches.first { branch in
            guard claim.number <= branch.number else { return false }
            guard let hash = claim.hash else { return true }
            return self.hash(branch, claim.number)?.identifier == hash
        }
    }

    /// Whether the peer's branch is known here up to what it claims.
    func holds(_ claim: Claim) -> Bool { claim.number == 0 || branch(of: claim) != nil }

    func hash(_ branch: FrontierEntry, _ number: UInt64) -> Hash? {
        snapshot.hash(of: log, branch: branch.branch, at: number)
    }

    /// What the peer lacks, given all that it holds of the log. A branch is sent from where it
    /// leaves what the peer holds, or a branch that is sent before it. Whoever holds nothing of it
    /// may not know the log, or may know another by its first bytes: it is described.
    func deliveries(to claims: [Claim]) -> [Delivery] {
        let isForked = branches.count > 1 || claims.contains { !holds($0) }
        var held: [(branch: FrontierEntry, upTo: UInt64)] = claims.compactMap { claim in
            branch(of: claim).map { ($0, claim.number) }
        }
        var deliveries: [Delivery] = []
        for branch in branches {
            let after = held.reduce(0) { max($0, min($1.upTo, common(branch, $1.branch))) }
            held.append((branch, branch.number))
            guard after < branch.number else { continue }
            deliveries.append(
                Delivery(
                    place: place, head: branch, after: after,
                    describes: after == 0 && deliveries.isEmpty,
                    statesBefore: isForked))
        }
        return deliveries.weighed
    }

    /// The last number at which two branches have the same chain hash.
    private func common(_ one: FrontierEntry, _ other: FrontierEntry) -> UInt64 {
        guard one.branch != other.branch else { return one.number }
        var low: UInt64 = 0
        var high = min(one.number, other.number) + 1
        while low + 1 < high {
            let middle = low + (high - low) / 2
            if hash(one, middle) == hash(other, middle) { low = middle } else { high = middle }
        }
        return low
    }
}
