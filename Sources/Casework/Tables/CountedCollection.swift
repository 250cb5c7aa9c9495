package import Records

/// A collection of registers or of units' own records whose entries a summary table counts.
package struct CountedCollection: Hashable, Sendable {
    /// When an entry is open.
    package enum Openness: Hashable, Sendable {
        /// While a clock runs that the entry started: something is still to be done, due or not.
        case clocks
        /// While a clock runs, or all of this may hold of the entry: for what is agreed on without
        /// a day, which no clock asks for.
        case clocksOrAll([EntryTest])
        /// While this may hold of the entry. Of people who disagree the one who says so counts.
        case test(EntryTest)
        /// Until the day in this field, on which it no longer is. Of several days by people who
        /// disagree the first counts, as in a roster.
        case until(Int)
    }

    /// An entry that is open stands in one column, any other in another.
    package struct Parts: Hashable, Sendable {
        /// When it is open.
        package let openness: Openness
        /// The column of those that are.
        package let open: TableColumn
        /// The column of the others.
        package let others: TableColumn

        /// The columns take the two numbers after that of the collection.
        fileprivate init(_ openness: Openness, _ number: Int, _ labels: (Wording, Wording)) {
            self.openness = openness
            open = TableColumn(
                number + 1, labels.0.chinese, labels.0.english,
                .of(.standing, [WorkStanding.open]))
            others = TableColumn(number + 2, labels.1.chinese, labels.1.english)
        }
    }

    /// The records that it stands in.
    package let kind: RecordKind
    /// By the form of that kind.
    package let collection: Int
    /// The column of all its entries.
    package let column: TableColumn
    /// Nil where nothing says that an entry is open.
    package let parts: Parts?

    /// By which summaries name the collection: that of its column, kept for ever.
    package var number: Int { column.number }

    /// - Parameters:
    ///   - number: of the column of all entries; those of the parts have the two after it.
    ///   - openness: when an entry is open; nil where nothing says so.
    ///   - parts: what stands over the open ones, and over the others.
    init(
        _ number: Int, _ collection: Int, of kind: RecordKind, _ chinese: String,
        _ english: String, open openness: Openness? = nil,
        _ parts: (Wording, Wording) = (Wording("", ""), Wording("", ""))
    ) {
        self.kind = kind
        self.collection = collection
        column = TableColumn(number, chinese, english, .of(.collection, [number]))
        self.parts = openness.map { Parts($0, number, parts) }
    }

    /// Whether an entry is open as long as it has no last day.
    ///
    /// - Parameter isAsked: whether a clock that the entry started runs.
    func isOpen(_ entry: Entry, isAsked: Bool) -> Bool {
        switch parts?.openness {
        case .clocks: isAsked
        case .clocksOrAll(let tests): isAsked || tests.allSatisfy { $0.mayHold(in: entry) }
        case .test(let test): test.mayHold(in: entry)
        case .until: true
        case nil: false
        }
    }

    /// The day from which an entry is open no more, which may be to come; nil where none is
    /// written, or where no day ends an entry.
    func end(of entry: Entry) -> CalendarDay? {
        guard case .until(let field) = parts?.openness else { return nil }
        return entry[field]?.live.compactMap { CalendarDay($0.value) }.min()
    }

    /// The group that parts the column; nil where nothing says that an entry is open.
    var group: TableGroup? {
        parts.map {
            TableGroup(
                column.label.chinese, column.label.english, of: number, [$0.open, $0.others])
        }
    }
}
