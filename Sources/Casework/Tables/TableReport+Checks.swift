import Wire

extension TableReport {
    /// An equation between cells of the report: what it adds up and what that comes to.
    struct Equation: Hashable, Sendable {
        /// Row and column of each cell; the total is the last row.
        let whole: [Place]
        let parts: [Place]
    }

    /// A cell by its row, the total being the last, and its column.
    struct Place: Hashable, Sendable {
        let row: Int
        let column: Int
    }

    /// All that anyone knows to hold in the report: the identities of the table in every row, and
    /// in every column that the total is the sum of the rows.
    var equations: [Equation] {
        let last = rows.count
        let sums = columns.indices.map { column in
            Equation(
                whole: [Place(row: last, column: column)],
                parts: rows.indices.map { Place(row: $0, column: column) })
        }
        let identities = SummaryTables.table(table)?.allIdentities ?? []
        return sums
            + allRows.indices.flatMap { row in
                identities.compactMap { equation($0, in: row) }
            }
    }

    private func equation(_ identity: TableIdentity, in row: Int) -> Equation? {
        let places = { (numbers: [Int]) -> [Place]? in
            let found = numbers.compactMap { columns.firstIndex(of: $0) }
            return found.count == numbers.count ? found.map { Place(row: row, column: $0) } : nil
        }
        guard let whole = places(identity.left), let parts = places(identity.right) else {
            return nil
        }
        return Equation(whole: whole, parts: parts)
    }

    subscript(place: Place) -> TableCell {
        get {
            place.row < rows.count ? rows[place.row].cells[place.column] : total.cells[place.column]
        }
        set {
            if place.row < rows.count {
                rows[place.row].cells[place.column] = newValue
            } else {
                total.cells[place.column] = newValue
            }
        }
    }

    /// Whether its sums are right, as far as its cells are shown: whoever wrote a report that came
    /// from elsewhere, this is checked.
    package var addsUp: Bool {
        equations.allSatisfy { equation in
            let known = (equation.whole + equation.parts).allSatisfy { self[$0] != .hidden }
            return !known || sum(equation.whole) == sum(equation.parts)
        }
    }

    private func sum(_ places: [Place]) -> Int {
        places.reduce(0) { $0.saturatingSum(self[$1].number ?? 0) }
    }
}
