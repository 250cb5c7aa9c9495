import Records
import Replication
import Wire

/// A plain set union, beside the clever thing.
enum Oracle {
    /// What a store holds in the scope of two places, as sets of chain hashes by log.
    static func held(_ store: ModelStore, _ scope: Scope, _ world: World) -> [Identifier: Set<Hash>] {
        var held: [Identifier: Set<Hash>] = [:]
        for log in store.logs.values where isWithin(log.place, scope, world) && !log.held.isEmpty {
            held[log.id] = log.held
        }
        return held
    }

    static func outside(
        _ store: ModelStore, _ scope: Scope, _ world: World
    ) -> [Identifier: Set<Hash>] {
        var held: [Identifier: Set<Hash>] = [:]
        for log in store.logs.values where !isWithin(log.place, scope, world) {
            held[log.id] = log.held
        }
        return held
    }

    static func union(
        _ one: [Identifier: Set<Hash>], _ other: [Identifier: Set<Hash>]
    ) -> [Identifier: Set<Hash>] {
        one.merging(other) { $0.union($1) }
    }

    private static func isWithin(_ log: LogPlace, _ scope: Scope, _ world: World) -> Bool {
        if log.logClass == .own, scope.ancestors.contains(log.unit) { return true }
        guard let base = scope.base else { return false }
        return world.place(of: log.unit).isWithin(base)
    }
}
