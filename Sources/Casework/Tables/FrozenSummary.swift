package import Records

/// A summary table as an entry keeps it: what a unit reported, or published to those below it.
package struct FrozenSummary: Hashable, Sendable {
    /// By which it goes.
    package let entry: EntryID
    /// By `SummaryTables`.
    package let table: Int
    /// By `TableRows`; 0 where that cannot be read.
    package let by: Int
    /// 1 for the first. Two that were made without knowing of each other may have one number: both
    /// stay.
    package let version: Int
    /// What the version puts right, in its maker's words; empty for none.
    package let note: String
    /// The table itself; nil where it cannot be read.
    package let report: TableReport?

    init(_ entry: Entry) {
        let value = { (field: Int) in Optional(entry.value(field)) }
        self.entry = entry.id
        table = value(EntryFieldNumber.Summary.table).code
        by = value(EntryFieldNumber.Summary.by).code
        version = value(EntryFieldNumber.Summary.version).code
        note = value(EntryFieldNumber.Summary.note).text
        report = TableReport(entry.value(EntryFieldNumber.Summary.content))
    }

    /// The order in which they are listed: by table, then by rows, version and entry.
    package func precedes(_ other: FrozenSummary) -> Bool {
        (table, by, version, entry) < (other.table, other.by, other.version, other.entry)
    }

    /// Whether both are versions of one table with the same rows.
    package func isOf(_ other: FrozenSummary) -> Bool { table == other.table && by == other.by }
}

extension Record {
    /// The summaries that a collection keeps, by table, then by rows, version and entry.
    package func summaries(in collection: Int) -> [FrozenSummary] {
        entries(of: collection).filter(\.isCurrent).map { FrozenSummary($0) }
            .sorted { $0.precedes($1) }
    }
}

extension TableReport {
    /// The entry that keeps the report.
    ///
    /// - Parameter note: what it puts right; empty for none.
    /// - Returns: nil for a report that one change could not hold.
    package func draft(for collection: Field, version: Int, note: String = "") -> EntryDraft? {
        guard let value else { return nil }
        var draft = EntryDraft(collection)
        draft.set(EntryFieldNumber.Summary.table, to: .integer(Int64(table)))
        draft.set(EntryFieldNumber.Summary.by, to: .integer(Int64(by.rawValue)))
        draft.set(EntryFieldNumber.Summary.version, to: .integer(Int64(version)))
        draft.set(EntryFieldNumber.Summary.day, to: day.value)
        draft.set(EntryFieldNumber.Summary.isComplete, to: .boolean(isComplete))
        if let children = children?.number {
            draft.set(EntryFieldNumber.Summary.children, to: .integer(Int64(children)))
        }
        if !note.isEmpty { draft.set(EntryFieldNumber.Summary.note, to: .text(note)) }
        draft.set(EntryFieldNumber.Summary.content, to: value)
        return draft
    }
}
