/// One row of a survey table below its head.
package struct SurveyRow: Hashable, Sendable {
    /// The row's number in the file, counted from 1.
    package let place: Int
    /// As many as there are headings, or fewer.
    package let cells: [SurveyCell]

    package init(place: Int, cells: [SurveyCell]) {
        self.place = place
        self.cells = cells
    }

    /// The cell of a column; blank beyond the last.
    package subscript(column: Int) -> SurveyCell {
        column < cells.count ? cells[column] : .blank
    }
}
