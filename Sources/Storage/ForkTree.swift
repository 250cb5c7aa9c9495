/// The branches of one log and where they part.
package struct ForkTree {
    /// Branch 0 first.
    package let branches: [StoredLog]

    /// - Parameter branches: all that are held of one log.
    package init(_ branches: [StoredLog]) { self.branches = branches }

    /// The numbers after which other branches leave the path to a branch's end, rising.
    func forks(on branch: StoredLog) -> [UInt64] {
        let others = branches.filter { $0.branch != branch.branch }
        return Set(others.map { common(branch, $0) }).sorted()
    }

    /// The last number that two branches share.
    package func common(_ one: StoredLog, _ other: StoredLog) -> UInt64 {
        let (left, right) = (lineage(one), lineage(other))
        for (branch, upTo) in left {
            if let shared = right.first(where: { $0.branch == branch }) {
                return min(upTo, shared.upTo)
            }
        }
        return 0
    }

    /// The branch and those that it left, each with the last number on the way to the branch.
    private func lineage(_ log: StoredLog) -> [(branch: Int, upTo: UInt64)] {
        var lineage = [(log.branch, log.number)]
        var current = log
        while current.branch > 0 {
            lineage.append((current.parent, current.origin))
            current = branches[current.parent]
        }
        return lineage
    }
}
