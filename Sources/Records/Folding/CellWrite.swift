/// A write with the cell that it went to.
struct CellWrite {
    let cell: Cell
    let write: Write
}

extension CellWrite: Comparable {
    /// By cell; the writes of one cell by dot.
    static func < (left: CellWrite, right: CellWrite) -> Bool {
        left.cell == right.cell ? left.write.dot < right.write.dot : left.cell < right.cell
    }
}

extension [CellWrite] {
    /// The states of the cells, sorted by cell.
    var states: [CellState] {
        let sorted = inOrder
        var states: [CellState] = []
        states.reserveCapacity(count)
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].cell == sorted[start].cell { end += 1 }
            states.append(CellState(sorted[start..<end]))
            start = end
        }
        return states
    }

    /// Most records were written in the order of the form and need no sorting.
    private var inOrder: [CellWrite] {
        for place in indices.dropFirst() where self[place] < self[place - 1] { return sorted() }
        return self
    }
}

extension CellState {
    /// Splits the writes of one cell, sorted by dot, into those that live and those that were
    /// replaced.
    ///
    /// No honest writers replace one another all around. Where forged changes do so, everything
    /// they wrote is shown as live, so that a person decides and nothing vanishes.
    fileprivate init(_ writes: ArraySlice<CellWrite>) {
        let first = writes[writes.startIndex]
        guard writes.count > 1 else {
            self.init(first.cell, only: first.write)
            return
        }
        let isReplaced = Self.replacement(in: writes)
        let all = writes.map(\.write)
        let live = all.filter { !isReplaced($0.dot) }
        let replaced = live.isEmpty ? [] : all.filter { isReplaced($0.dot) }
        self.init(first.cell, live: live.isEmpty ? all : live, replaced: replaced)
    }

    /// Tells whether one of the writes replaces a dot. A few are quicker looked through than
    /// hashed.
    private static func replacement(in writes: ArraySlice<CellWrite>) -> (Dot) -> Bool {
        let named = writes.flatMap(\.write.replacing)
        if named.count <= 32 { return { named.contains($0) } }
        let set = Set(named)
        return { set.contains($0) }
    }
}
