import Wire

/// Finds the last number at which a branch of the peer agrees with one of ours.
struct Bisection: Hashable, Sendable {
    let log: Identifier
    let place: LogPlace
    /// What the peer said of its branch.
    let claim: Claim
    /// Agrees; the chain hash at 0 does always, for it is the log's name.
    private(set) var low: UInt64 = 0
    /// Does not agree.
    private(set) var high: UInt64
    /// The first sixteen bytes of the chain hash at `low`.
    private(set) var agreedHash: Identifier?
    private(set) var rounds = 0

    /// - Parameter longest: the last number of the longest branch here.
    init(log: Identifier, place: LogPlace, claim: Claim, longest: UInt64) {
        self.log = log
        self.place = place
        self.claim = claim
        high = min(claim.number, longest + 1)
    }

    /// The claim of the last common change.
    var common: Claim { Claim(log: claim.log, number: low, hash: agreedHash) }

    var isDone: Bool { low + 1 >= high }

    /// The numbers to ask for next, spread evenly, the last candidate among them: a short fork at
    /// the end of a long log, the usual one, is found by the first probe or two.
    var numbers: [UInt64] {
        let candidates = high - low - 1
        let count = min(candidates, UInt64(Limits.probeNumbers))
        guard count > 0 else { return [] }
        let (step, rest) = candidates.quotientAndRemainder(dividingBy: count)
        return (1...count).map { low + $0 * step + min($0, rest) }
    }

    /// Narrows by the answers at `numbers`, and whether each of them is known here.
    mutating func narrow(
        _ hashes: [Identifier], isKnown: (Claim) -> Bool
    ) throws(Refusal) {
        rounds += 1
        guard rounds <= Limits.probes else { throw .limit("probes") }
        let asked = numbers
        guard hashes.count == asked.count else { throw .hashesNotAsked }
        for (number, hash) in zip(asked, hashes) {
            guard isKnown(Claim(log: claim.log, number: number, hash: hash)) else {
                high = number
                return
            }
            (low, agreedHash) = (number, hash)
        }
    }
}
