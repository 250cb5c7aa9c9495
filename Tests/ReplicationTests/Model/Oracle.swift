import Records
import Replication
import Wire

/// A plain set union, beside the clever thing.
struct Oracle {
    let scope: Scope
    /// What each of the two held in the scope, and outside, as sets of chain hashes by log.
    let union: [Identifier: Set<Hash>]
    private let outside: [[Identifier: Set<Hash>]]
    private let parents: [Identifier: Identifier]

    /// - Note: the tree is what both know of it together; what stands below a unit that neither
    ///   has heard of is out of their reach.
    init(_ one: ModelStore, _ other: ModelStore) {
        let scope = Scope(one.ownPlace, other.ownPlace)
        let parents = one.parents.merging(other.parents) { first, _ in first }
        self.scope = scope
        self.parents = parents
        let (left, right) = (Self.split(one, scope, parents), Self.split(other, scope, parents))
        union = left.within.merging(right.within) { $0.union($1) }
        outside = [left.outside, right.outside]
    }

    /// Whether both hold the union, and nothing else has changed.
    func isMet(by one: ModelStore, _ other: ModelStore) -> Bool {
        let (left, right) = (Self.split(one, scope, parents), Self.split(other, scope, parents))
        return left.within == union && right.within == union
            && [left.outside, right.outside] == outside
    }

    /// Whether one of them holds what it should not, or lost what it had outside the scope.
    func isExceeded(by one: ModelStore, _ other: ModelStore) -> Bool {
        let (left, right) = (Self.split(one, scope, parents), Self.split(other, scope, parents))
        let isWithin = [left.within, right.within].allSatisfy { held in
            held.allSatisfy { $0.value.isSubset(of: union[$0.key] ?? []) }
        }
        return !isWithin || [left.outside, right.outside] != outside
    }

    private static func split(
        _ store: ModelStore, _ scope: Scope, _ parents: [Identifier: Identifier]
    ) -> (within: [Identifier: Set<Hash>], outside: [Identifier: Set<Hash>]) {
        var (within, outside): ([Identifier: Set<Hash>], [Identifier: Set<Hash>]) = ([:], [:])
        for log in store.logs.values where !log.held.isEmpty {
            if isWithin(log.place, scope, parents) {
                within[log.id] = log.held
            } else {
                outside[log.id] = log.held
            }
        }
        return (within, outside)
    }

    private static func isWithin(
        _ log: LogPlace, _ scope: Scope, _ parents: [Identifier: Identifier]
    ) -> Bool {
        if log.logClass == .own, scope.ancestors.contains(log.unit) { return true }
        guard let base = scope.base else { return false }
        var unit: Identifier? = log.unit
        while let current = unit {
            if current == base { return true }
            unit = parents[current]
        }
        return false
    }
}
