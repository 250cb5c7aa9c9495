/// A cell on which people wrote different things without knowing of each other. An ordinary value:
/// nothing stops because something is in conflict.
package struct Conflict: Hashable, Sendable {
    /// The record that the cell belongs to.
    package let record: Dot
    /// What the record is about.
    package let kind: RecordKind
    /// The cell, never an element of a set.
    package let cell: Cell
    /// How the cell acts meanwhile.
    package let rule: ConflictRule
    /// What was there before people parted.
    package let base: [Value]
    /// At least two, sorted by their first dot. What their writers replaced is named as far as it
    /// stands in the cell.
    package let sides: [Side]

    /// The value that acts until a person decides; nil for a soft conflict, where all are shown.
    package var acting: Value? { rule.acting(among: sides.map(\.value)) }

    /// Whether the sides are resolutions of one earlier conflict: people who decided differently.
    package var isDisputedResolution: Bool {
        base.count > 1
            && sides.allSatisfy { side in side.writes.contains { $0.replacing.count > 1 } }
    }
}

extension Record {
    /// The cells on which people disagree, sorted by cell.
    ///
    /// - Parameter rule: the form's rule for a cell.
    package func conflicts(_ rule: (Cell) -> ConflictRule) -> [Conflict] {
        cells(where: \.isConflicted).map { state in
            Conflict(
                record: id, kind: kind, cell: state.cell, rule: rule(state.cell),
                base: state.base, sides: state.sidesWithinCell)
        }
    }
}

extension CellState {
    /// The sides, each with what of this cell it replaced. Who saw several files of a child as one
    /// may have replaced something in another: that is no part of this record, and where its log
    /// has forked only those who hold that log know it by its name (invariant 1).
    fileprivate var sidesWithinCell: [Side] {
        let known = Set((live + replaced).map(\.dot))
        return sides.map { side in
            Side(
                value: side.value,
                writes: side.writes.map { write in
                    Write(
                        dot: write.dot, value: write.value,
                        replacing: write.replacing.filter(known.contains))
                })
        }
    }
}
