/// Between which numbers withheld cells must lie, for all that sums tell.
struct CellBounds: Equatable {
    private let hidden: [Bool]
    private var low: [Int]
    /// Nil as long as nothing bounds the cell from above.
    private var high: [Int?]

    /// Far above any sum of counts. Numbers that contradict each other, which only a hostile report
    /// has, would drive the bounds apart without end.
    private static let limit = 1 << 40

    /// A withheld cell is at least 1, for a zero is shown; one that is shown is what it is.
    init(_ values: [Int], hidden: [Bool]) {
        self.hidden = hidden
        low = values.indices.map { hidden[$0] ? 1 : values[$0] }
        high = values.indices.map { hidden[$0] ? nil : values[$0] }
    }

    /// How many numbers remain possible for a cell; nil if no bound is known.
    func width(of cell: Int) -> Int? { high[cell].map { $0 - low[cell] + 1 } }

    /// Follows the bounds of one side of an equation to the withheld cells of the other.
    mutating func narrow(_ side: [Int], by other: [Int]) {
        let most = highs(of: other)
        let otherLow = other.reduce(0) { $0 + low[$1] }
        let sideLow = side.reduce(0) { $0 + low[$1] }
        let sideHigh = highs(of: side)
        for cell in side where hidden[cell] {
            // Taken before either bound is moved, as the sums were.
            let restLow = sideLow - low[cell]
            let restHigh = sideHigh.sum - (high[cell] ?? 0)
            let isRestBounded = sideHigh.open == (high[cell] == nil ? 1 : 0)
            if most.open == 0 {
                high[cell] = max(-Self.limit, min(high[cell] ?? Self.limit, most.sum - restLow))
            }
            if isRestBounded {
                low[cell] = min(Self.limit, max(low[cell], otherLow - restHigh))
            }
        }
    }

    /// The sum of the upper bounds that are known, and how many cells have none.
    private func highs(of cells: [Int]) -> (sum: Int, open: Int) {
        var (sum, open) = (0, 0)
        for cell in cells {
            if let high = high[cell] { sum += high } else { open += 1 }
        }
        return (sum, open)
    }
}
