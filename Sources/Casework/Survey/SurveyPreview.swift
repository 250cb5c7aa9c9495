package import Records
package import Wire

/// What an import would do, before it does anything. The same table imported again gives a preview
/// in which nothing is new and nothing changed.
package struct SurveyPreview: Sendable {
    /// What each column was taken for; nothing is proposed if none holds names.
    package let headings: SurveyHeadings
    /// Columns that were not read because they have no heading, as a spreadsheet calls them.
    package let namelessColumns: [String]
    /// The unit that the table itself names; nil if it names none.
    package let tableUnit: Identifier?
    /// One for each row with a child, in the order of the table.
    package let rows: [SurveyProposal]
    /// Rows without a name in which hardly anything stands, by their place in the file: a form
    /// that was numbered in advance, a mark beside the table.
    package let passedOver: [Int]

    /// What a preview is made with besides the table.
    package struct Surroundings {
        /// The files that the node holds.
        package var children: [KnownChild]
        /// The units that the table may speak of.
        package var units: [KnownUnit]
        /// The unit of rows that name none, in a table that names none; without one they wait.
        package var home: Identifier?
        /// The day to judge ages by where a row has no survey date.
        package var today: CalendarDay
        /// What a person decided, by the row's place in the file.
        package var decisions: [Int: SurveyDecision] = [:]
        /// The form of children's files with the fields that take new values.
        package let form: Form

        package init(
            children: [KnownChild], units: [KnownUnit], home: Identifier?, today: CalendarDay,
            decisions: [Int: SurveyDecision] = [:], form: Form = Forms.child
        ) {
            self.form = form
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
        headings = SurveyHeadings(table.headings, form: surroundings.form)
        namelessColumns = table.namelessColumns
        var reader = PreviewReader(table, headings, surroundings)
        tableUnit = reader.tableUnit
        var rows: [SurveyProposal] = []
        var passedOver: [Int] = []
        for row in table.rows where headings.hasNames {
            switch row.content(headings) {
            case .child: rows.append(try reader.propose(row, file: file))
            case .hardlyAnything: passedOver.append(row.place)
            case .headOrNothing: break
            }
        }
        self.rows = rows
        self.passedOver = passedOver
    }
}

/// What stands in a row below the head.
private enum RowContent {
    case child
    case hardlyAnything
    case headOrNothing
}

extension SurveyRow {
    /// Whether the row is about a child. A name alone is enough, for a lost child is not seen; a
    /// row with much in it lacks its name by mistake.
    fileprivate func content(_ headings: SurveyHeadings) -> RowContent {
        let written = cells.count { !$0.isBlank }
        guard written > 0, let column = headings.column(of: ChildField.name) else {
            return .headOrNothing
        }
        switch WrittenText.key(self[column].written) {
        case "": return written > 3 ? .child : .hardlyAnything
        case "姓名", "name": return .headOrNothing
        default: return .child
        }
    }
}
