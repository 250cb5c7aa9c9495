import Casework

extension SurveyTable {
    /// A table of texts below one head, as in a file whose first child stands in row 5.
    init(_ headings: [String], _ rows: [String]...) {
        self.init(
            names: [], preamble: [], headings: headings,
            rows: rows.enumerated().map { index, cells in
                SurveyRow(place: index + 5, cells: cells.map { .text($0) })
            })
    }
}
