extension TableReport {
    /// The report as it may leave the county.
    package func hidingSmallCells() -> TableReport {
        let width = columns.count
        let index = { (place: Place) in place.row * width + place.column }
        let values = allRows.flatMap { $0.cells.map { $0.number ?? 0 } }
        let found = SmallCells(
            values,
            equations: equations.map { ($0.whole.map(index), $0.parts.map(index)) })
        var shown = self
        for row in allRows.indices {
            for column in columns.indices {
                let place = Place(row: row, column: column)
                if found.hidden[index(place)] { shown[place] = .hidden }
            }
        }
        return shown
    }
}
