/// A cell with all that was ever written to it. It is settled when the values that nobody replaced
/// are equal, conflicted otherwise; every function works on both.
package struct CellState: Hashable, Sendable {
    package let cell: Cell
    /// What was written and not replaced, sorted by dot. Never empty.
    package let live: [Write]
    /// What was written and replaced, sorted by dot.
    package let replaced: [Write]

    /// The different values, each with the writes that agree on it, sorted by their first dot.
    package var sides: [Side] {
        if live.count == 1 { return [Side(value: live[0].value, writes: live)] }
        var sides: [Side] = []
        for write in live {
            if let index = sides.firstIndex(where: { $0.value == write.value }) {
                sides[index] = Side(value: write.value, writes: sides[index].writes + [write])
            } else {
                sides.append(Side(value: write.value, writes: [write]))
            }
        }
        return sides
    }

    /// Whether people wrote different things. The elements of a set never conflict: adding wins.
    package var isConflicted: Bool {
        if case .element = cell { return false }
        return live.count > 1 && live.dropFirst().contains { $0.value != live[0].value }
    }

    /// The one value of a settled cell; nil if the cell is conflicted.
    package var settledValue: Value? { isConflicted ? nil : presentValues.first ?? .null }

    /// The values that count: in a set, what was removed yields to what was added meanwhile.
    package var presentValues: [Value] {
        let values = sides.map(\.value)
        guard case .element = cell else { return values }
        return values.filter { $0 != .null }
    }

    /// The values that the sides replaced: what was there before people parted.
    package var base: [Value] {
        let named = live.flatMap(\.replacing)
        var values: [Value] = []
        for write in replaced where named.contains(write.dot) && !values.contains(write.value) {
            values.append(write.value)
        }
        return values
    }

    /// The dots that a new value must replace so that nothing that was shown stays beside it.
    package var dots: [Dot] { live.map(\.dot) }
}
