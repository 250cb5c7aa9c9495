/// A survey table (排查情况表) or ledger as it was handed in.
package struct SurveyTable: Hashable, Sendable {
    /// The file's or sheet's name, which often is the unit's code.
    package let name: String
    /// The lines above the head: the title, the unit that filled it in.
    package let preamble: [String]
    /// One for each column; the parts of a two-row head are joined by " / ".
    package let headings: [String]
    package let rows: [SurveyRow]

    package init(name: String, preamble: [String], headings: [String], rows: [SurveyRow]) {
        self.name = name
        self.preamble = preamble
        self.headings = headings
        self.rows = rows
    }
}
