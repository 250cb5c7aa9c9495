package import Records
package import Wire

/// What an import would do, before it does anything. The same table imported again gives a preview
/// in which nothing is new and nothing changed.
package struct SurveyPreview: Sendable {
    /// What each column was taken for; nothing is proposed if none holds names.
    package let headings: SurveyHeadings
    /// The unit that the table itself names; nil if it names none.
    package let tableUnit: Identifier?
    /// One for each row with a child, in the order of the table.
    package let rows: [SurveyProposal]

    /// What a preview is made with besides the table.
    package struct Surroundings {
        /// The files that the node holds.
        package var children: [KnownChild]
        /// The units that the table may speak of.
        package var units: [KnownUnit]
        /// The unit of rows that name none, in a table that names none.
        package var home: Identifier?
        /// The day to judge ages by where a row has no survey date.
        package var today: CalendarDay
        /// What a person decided, by the row's place in the file.
        package var decisions: [Int: SurveyDecision] = [:]

        package init(
            children: [KnownChild], units: [KnownUnit], home: Identifier?, today: CalendarDay,
            decisions: [Int: SurveyDecision] = [:]
        ) {
            self.children = children
            self.units = units
            self.home = home
            self.today = today
            self.decisions = decisions
        }
    }

    /// - Parameter file: gives the file of a name, folded; asked for once for each matched row.
    package init<Failure: Error>(
        _ table: SurveyTable, in surroundings: Surroundings,
        file: (Dot) throws(Failure) -> Record?
    ) throws(Failure) {
        headings = SurveyHeadings(table.headings)
        var reader = PreviewReader(table, headings, surroundings)
        tableUnit = reader.tableUnit
        var rows: [SurveyProposal] = []
        for row in table.rows where headings.hasNames && row.hasChild(headings) {
            rows.append(try reader.propose(row, file: file))
        }
        self.rows = rows
    }
}

extension SurveyRow {
    /// Whether the row is about a child: not blank, not a note below the table, not the head again.
    fileprivate func hasChild(_ headings: SurveyHeadings) -> Bool {
        let written = cells.count { !$0.isBlank }
        guard let column = headings.column(of: ChildField.name) else { return false }
        let name = WrittenText.key(self[column].written)
        if name.isEmpty { return written > 3 }
        return name != "姓名" && name != "name" && written > 1
    }
}
