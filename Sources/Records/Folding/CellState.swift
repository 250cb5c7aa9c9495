/// A cell with all that was ever written to it. It is settled when the values that nobody replaced
/// are equal, conflicted otherwise; every function works on both.
package struct CellState: Hashable, Sendable {
    /// Which cell it is.
    package let cell: Cell
    /// The first of the live writes. Nearly every cell has no other, and needs no array for it.
    private let first: Write
    private let others: [Write]
    /// What was written and replaced, sorted by dot.
    package let replaced: [Write]

    /// The state of a cell that was written once.
    init(_ cell: Cell, only write: Write) {
        (self.cell, first) = (cell, write)
        (others, replaced) = ([], [])
    }

    /// - Parameters:
    ///   - live: at least one write.
    ///   - replaced: the other writes; both are sorted by dot.
    init(_ cell: Cell, live: [Write], replaced: [Write]) {
        (self.cell, first) = (cell, live[0])
        others = Array(live.dropFirst())
        self.replaced = replaced
    }

    /// What was written and not replaced, sorted by dot. Never empty.
    package var live: [Write] { [first] + others }

    /// The last of them.
    package var lastLive: Write { others.last ?? first }

    /// Whether one of them is such.
    package func hasLive(where isSuch: (Write) -> Bool) -> Bool {
        isSuch(first) || others.contains(where: isSuch)
    }

    /// The different values, each with the writes that agree on it, sorted by their first dot.
    package var sides: [Side] {
        // Nearly every cell: nothing is to be told apart.
        if others.isEmpty { return [Side(value: first.value, writes: [first])] }
        var places: [Value: Int] = [first.value: 0]
        var sides = [Side(value: first.value, writes: [first])]
        for write in others {
            if let place = places[write.value] {
                sides[place].writes.append(write)
            } else {
                places[write.value] = sides.count
                sides.append(Side(value: write.value, writes: [write]))
            }
        }
        return sides
    }

    /// Whether people wrote different things. The elements of a set never conflict: adding wins.
    package var isConflicted: Bool {
        if case .element = cell { return false }
        return others.contains { $0.value != first.value }
    }

    /// The one value of a settled cell; nil if the cell is conflicted.
    package var settledValue: Value? {
        if others.isEmpty { return first.value }
        return isConflicted ? nil : presentValues.first ?? .null
    }

    /// The values that count: in a set, what was removed yields to what was added meanwhile.
    package var presentValues: [Value] {
        let values = others.isEmpty ? [first.value] : sides.map(\.value)
        guard case .element = cell else { return values }
        return values.filter { $0 != .null }
    }

    /// The values that the sides replaced: what was there before people parted.
    package var base: [Value] {
        if replaced.isEmpty { return [] }
        let named = Set(live.flatMap(\.replacing))
        var found: Set<Value> = []
        return replaced.filter { named.contains($0.dot) && found.insert($0.value).inserted }
            .map(\.value)
    }

    /// The dots that a new value must replace so that nothing that was shown stays beside it.
    package var dots: [Dot] { [first.dot] + others.map(\.dot) }
}
