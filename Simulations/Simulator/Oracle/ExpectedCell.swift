import Records
import Wire

/// What a cell must show: written minus replaced (1, 2). Where a log has forked, a name may stand
/// for several changes; then there is a least and a most that may be shown.
struct ExpectedCell {
    private(set) var least: [Hash: Value] = [:]
    private(set) var most: [Hash: Value] = [:]

    mutating func write(_ value: Value, by change: Hash) {
        least[change] = value
        most[change] = value
    }

    /// - Parameter candidates: the changes that the name may stand for.
    mutating func replace(_ candidates: [Hash]) {
        for candidate in candidates { least[candidate] = nil }
        if candidates.count == 1 { most[candidates[0]] = nil }
    }

    /// Whether people disagree, whatever the names stand for.
    var isDisputed: Bool { Set(least.values).count > 1 }

    /// Whether they may.
    var mayBeDisputed: Bool { Set(most.values).count > 1 }

    /// Whether every value that must be shown is such, and there is one.
    func isSurely(_ isSuch: (Value) -> Bool) -> Bool {
        !least.isEmpty && most.values.allSatisfy(isSuch)
    }

    /// Says what is wrong with the values that a node shows; nil if nothing is.
    func fault(in shown: [Value]) -> String? {
        let (shown, must) = (Set(shown), Set(least.values))
        if !must.isSubset(of: shown) { return "a value was dropped unseen" }
        if !shown.isSubset(of: Set(most.values)) { return "a value is shown that was replaced" }
        return nil
    }
}
