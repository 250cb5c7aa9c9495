import Records
import Storage
import Trust
import Wire

/// Units that are moved, while some have heard of it and others have not.
extension Oracle {
    /// Whether machines of two units meet as a rule: one stands right above the other, or both
    /// below the same unit.
    func areNear(_ one: Identifier, _ other: Identifier) -> Bool {
        let above = [one, other].map { parents[$0] }
        return above[0] == other || above[1] == one || above[0] == above[1]
    }

    /// Whether a unit stood right below another, and does not any more.
    func hasLeft(_ unit: Identifier, _ parent: Identifier) -> Bool {
        parents[unit] != parent && moves.contains { $0.unit == unit && $0.left.first == parent }
    }

    /// Whether a node of a unit may hold a log, or may have got it before a unit was moved. Until
    /// both ends have heard of the move they exchange as before.
    ///
    /// - Parameter heard: the moves, by their place in `moves`, of which it must have heard.
    func mayKeep(
        _ unit: Identifier, _ logClass: LogClass, at own: Identifier, heard: Set<Int> = []
    ) -> Bool {
        stood(unit, atOrBelow: own, heard)
            || logClass == .own && stood(own, atOrBelow: unit, heard)
    }

    private func stood(
        _ unit: Identifier, atOrBelow other: Identifier, _ heard: Set<Int> = []
    ) -> Bool {
        if isUnit(unit, atOrBelow: other) { return true }
        let path = [unit] + ancestors(of: unit)
        return moves.indices.contains { place in
            !heard.contains(place) && path.contains(moves[place].unit)
                && moves[place].left.contains(other)
        }
    }

    /// Whether a key may write a log of a unit, or might before the unit was moved: what was
    /// written then goes on counting.
    func mayWrite(_ key: PublicKey, in unit: Identifier) -> Bool {
        writers[key].map { stood(unit, atOrBelow: $0) } ?? false
    }

    /// Whether a key wrote in a unit from the side of a parent that the unit has left: what of it
    /// was not delivered stays where it is (decision 10).
    func wroteBeforeMove(_ key: PublicKey, in unit: Identifier) -> Bool {
        mayWrite(key, in: unit) && !(writers[key].map { isUnit(unit, atOrBelow: $0) } ?? false)
    }

    /// The moves of which a machine has heard that holds these logs, by their place in `moves`.
    func heard(in logs: some Collection<StoredLog>) -> Set<Int> {
        Set(moves.indices.filter { place in logs.contains { tells($0, of: moves[place]) } })
    }

    private func tells(_ log: StoredLog, of move: UnitMove) -> Bool {
        log.id == move.told.log && log.number >= move.told.number
            && path(from: move.told.hash, to: log.hash) != nil
    }
}
