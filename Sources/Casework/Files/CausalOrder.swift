package import Records

/// Puts the changes of one record into an order in which each stands behind those that its writer
/// knew of. Clocks only order what is unrelated, for reading; they decide nothing (invariant 7).
package enum CausalOrder {
    /// - Parameter changes: each once.
    package static func sort(
        _ changes: [(dot: Dot, change: Change)]
    ) -> [(dot: Dot, change: Change)] {
        var places: [Dot: Int] = [:]
        for (place, pair) in changes.enumerated() { places[pair.dot] = place }
        var waiting = Array(changes.indices)
        waiting.sort {
            (changes[$0].change.time, changes[$0].dot) < (changes[$1].change.time, changes[$1].dot)
        }
        let known = changes.map { pair in pair.change.known(at: pair.dot).compactMap { places[$0] }
        }
        var earlier = predecessors(changes)
        for place in known.indices { earlier[place] += known[place].filter { $0 != place } }
        return ordered(waiting, earlier).map { changes[$0] }
    }

    /// The change before in the same log, for each.
    private static func predecessors(_ changes: [(dot: Dot, change: Change)]) -> [[Int]] {
        let byDot = changes.indices.sorted { changes[$0].dot < changes[$1].dot }
        var earlier = [[Int]](repeating: [], count: changes.count)
        for (before, place) in zip(byDot, byDot.dropFirst())
        where changes[before].dot.log == changes[place].dot.log {
            earlier[place].append(before)
        }
        return earlier
    }

    /// Takes the first of the waiting whose predecessors are all taken, again and again. What names
    /// a later change of its own log, which only a damaged program writes, comes last.
    private static func ordered(_ sorted: [Int], _ earlier: [[Int]]) -> [Int] {
        var waiting = sorted
        var taken = [Bool](repeating: false, count: earlier.count)
        var order: [Int] = []
        while let index = waiting.firstIndex(where: { earlier[$0].allSatisfy { taken[$0] } }) {
            let place = waiting.remove(at: index)
            taken[place] = true
            order.append(place)
        }
        return order + waiting
    }
}

extension Change {
    /// The changes that the writer demonstrably knew of.
    fileprivate func known(at dot: Dot) -> [Dot] {
        [record(at: dot)] + operations.flatMap(\.known)
    }
}

extension Operation {
    fileprivate var known: [Dot] {
        switch self {
        case .write(.entry(_, let entry, _), _, let replacing): replacing + [entry.dot]
        case .write(_, _, let replacing): replacing
        case .add(_, _, let corrects): corrects.map { [$0.dot] } ?? []
        case .remove(_, let entry, _, let seen): seen + [entry.dot]
        case .unknown: []
        }
    }
}
