/// A survey table (排查情况表) or ledger as it was handed in.
package struct SurveyTable: Hashable, Sendable {
    /// What the file and the sheet are called, either of which often is the unit's code or name.
    package let names: [String]
    /// The lines above the head: the title, the unit that filled it in.
    package let preamble: [String]
    /// One for each column; the parts of a two-row head are joined by " / ".
    package let headings: [String]
    /// Columns in which something stands below no heading, as a spreadsheet calls them: D. Nothing
    /// in them is read, and it is said so.
    package let namelessColumns: [String]
    /// All below the head, those that are not about a child among them.
    package let rows: [SurveyRow]

    package init(
        names: [String], preamble: [String], headings: [String], namelessColumns: [String] = [],
        rows: [SurveyRow]
    ) {
        self.names = names
        self.preamble = preamble
        self.headings = headings
        self.namelessColumns = namelessColumns
        self.rows = rows
    }

    /// The unit that all rows name; nil if they name several or none.
    package var onlyUnitName: String? {
        guard let column = SurveyHeadings(headings).columns.firstIndex(of: .unit) else {
            return nil
        }
        let names = rows.map { WrittenText.trimmed($0[column].written) }.filter { !$0.isEmpty }
        return Set(names).count == 1 ? names[0] : nil
    }
}
