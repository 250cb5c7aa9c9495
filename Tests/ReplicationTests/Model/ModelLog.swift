import Replication
import Wire

/// One log: every branch with all its changes and chain hashes.
struct ModelLog {
    struct Branch {
        var changes: [[UInt8]]
        /// One more than the changes: at 0 the hash of the description.
        var hashes: [Hash]
        var number: UInt64 { UInt64(changes.count) }

        mutating func append(_ change: [UInt8]) {
            hashes.append(ModelChain.next(hashes[hashes.count - 1], change))
            changes.append(change)
        }
    }

    let description: LogDescription
    var branches: [Branch] = []
    var place: LogPlace { description.place }
    var id: Identifier { description.log }

    /// Every chain hash that is held, sorted: what a union is compared by.
    var held: Set<Hash> { Set(branches.flatMap { $0.hashes.dropFirst() }) }

    var digest: Digest { branches.reduce(.zero) { $0 + Digest(of: $1.hashes.last!) } }

    var root: Hash { ModelChain.hash(description.bytes) }

    /// What a run did to a log.
    enum Outcome { case stored(Int), gap, signature, tooManyBranches }

    /// Appends a run, skips what is known of it, or begins a branch.
    mutating func take(_ run: Run, _ changes: [[UInt8]]) -> Outcome {
        guard run.first > 1 || run.before == nil || run.before == root else { return .signature }
        let starts = startingBranches(run)
        guard !starts.isEmpty else { return .gap }
        for start in starts {
            var branch = start
            for change in changes { branch.append(change) }
            guard ModelChain.signature(branch.hashes[branch.hashes.count - 1]) == run.signature
            else { continue }
            return keep(branch)
        }
        return .signature
    }

    /// The branches, cut to where the run begins.
    private func startingBranches(_ run: Run) -> [Branch] {
        let length = Int(run.first) - 1
        let empty = Branch(changes: [], hashes: [root])
        return (branches + [empty]).filter { branch in
            branch.changes.count >= length
                && (run.before == nil || branch.hashes[length] == run.before)
        }.map { branch in
            Branch(
                changes: Array(branch.changes.prefix(length)),
                hashes: Array(branch.hashes.prefix(length + 1)))
        }
    }

    private mutating func keep(_ branch: Branch) -> Outcome {
        let head = branch.hashes[branch.hashes.count - 1]
        if let index = branches.firstIndex(where: { $0.hashes.contains(head) }) {
            return .stored(index)
        }
        for index in branches.indices where branch.hashes.contains(branches[index].hashes.last!) {
            branches[index] = branch
            return .stored(index)
        }
        guard branches.count < Limits.branches else { return .tooManyBranches }
        branches.append(branch)
        return .stored(branches.count - 1)
    }
}
