import Storage
import Trust
import Wire

/// How much of each branch of a log counts, as an `Acceptance` says: it follows from that and from
/// the branches that are here.
///
/// A revocation names an end by its chain hash. Where that end is here, a branch counts as far as
/// it leads there; where it is not here yet, up to its number, for the rest is on its way. What was
/// adopted counts once its end is here.
struct BranchCounting {
    /// What counts of a branch.
    struct Count: Equatable {
        /// The last number up to which all does.
        var accepted: UInt64
        /// What does beyond it: rising, apart.
        var adopted: [ClosedRange<UInt64>] = []

        static let everything = Count(accepted: UInt64(Int64.max))
    }

    private let tree: ForkTree
    private let transaction: Transaction

    /// - Parameter branches: all of one log, in order.
    init(_ branches: [StoredLog], _ transaction: Transaction) {
        tree = ForkTree(branches)
        self.transaction = transaction
    }

    /// What counts of each branch, in their order.
    func counts(_ acceptance: Acceptance) throws -> [Count] {
        try tree.branches.map { branch in
            switch acceptance {
            case .everything: return .everything
            case .nothing: return Count(accepted: 0)
            case .upTo(let limit):
                let accepted = try limit.end.map { try reach(of: $0, on: branch) } ?? 0
                let adopted = try numbers(of: limit.adopted, on: branch)
                return Count(accepted: accepted, adopted: adopted.joined(above: accepted))
            }
        }
    }

    /// How far a branch leads to an end.
    private func reach(of end: LogEnd, on branch: StoredLog) throws -> UInt64 {
        guard let holder = try holder(of: end) else { return end.number }
        return branch.branch == holder.branch
            ? end.number : min(end.number, tree.common(branch, holder))
    }

    /// A branch on which an end lies; nil if it is not here.
    private func holder(of end: LogEnd) throws -> StoredLog? {
        try tree.branches.first { branch in
            try transaction.chainHash(of: branch, at: end.number)?.identifier == end.hash
        }
    }

    /// The numbers of a branch that parts of its log name, as far as their ends are here.
    func numbers(
        of parts: [LogPart], on branch: StoredLog
    ) throws -> [ClosedRange<UInt64>] {
        try parts.compactMap { part in
            guard let holder = try holder(of: part.end) else { return nil }
            let last =
                branch.branch == holder.branch
                ? part.end.number : min(part.end.number, tree.common(branch, holder))
            return part.first <= last ? part.first...last : nil
        }
    }
}

extension [ClosedRange<UInt64>] {
    /// What is above a number, in order, with what touches put together.
    func joined(above number: UInt64) -> [ClosedRange<UInt64>] {
        var joined: [ClosedRange<UInt64>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where range.upperBound > number {
            let first = Swift.max(range.lowerBound, number + 1)
            if let last = joined.last, first <= last.upperBound + 1 {
                joined[joined.count - 1] =
                    last.lowerBound...Swift.max(last.upperBound, range.upperBound)
            } else {
                joined.append(first...range.upperBound)
            }
        }
        return joined
    }

    /// What is left of these, which are in order and apart, without the numbers of others.
    func without(_ others: [ClosedRange<UInt64>]) -> [ClosedRange<UInt64>] {
        others.reduce(self) { left, other in
            left.flatMap { range -> [ClosedRange<UInt64>] in
                guard range.overlaps(other) else { return [range] }
                let before = range.lowerBound < other.lowerBound
                let after = range.upperBound > other.upperBound
                return (before ? [range.lowerBound...(other.lowerBound - 1)] : [])
                    + (after ? [(other.upperBound + 1)...range.upperBound] : [])
            }
        }
    }
}
