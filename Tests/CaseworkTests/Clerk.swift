import Casework
import Records
import Testing
import Wire

/// Someone who writes changes into a log of their own, for tests.
struct Clerk {
    let log: Identifier
    /// What the clerk's clock says.
    var time: Int64 = 1_790_000_000
    private(set) var number: UInt64 = 0
    private(set) var changes: [(dot: Dot, change: Change)] = []

    init(_ log: UInt64) { self.log = Identifier(high: 0, low: log) }

    /// Writes one change; begins a record if none is given.
    @discardableResult
    mutating func write(
        _ operations: [Operation], to record: Dot? = nil, kind: RecordKind = .child
    ) -> Dot {
        number += 1
        let dot = Dot(log: log, number: number)
        let change = Change(
            record: record, kind: kind, time: time, form: 1, operations: operations)
        changes.append((dot, change))
        return dot
    }

    /// The changes of one record that this clerk wrote.
    func changes(of record: Dot) -> [(dot: Dot, change: Change)] {
        changes.filter { $0.change.record(at: $0.dot) == record }
    }
}

/// Folds what several clerks wrote of one record.
func fold(_ record: Dot, _ clerks: Clerk...) -> Record {
    Fold.record(record, from: clerks.flatMap { $0.changes(of: record) })
}

/// The operations that a new child's file begins with, from texts by field number.
func begin(_ texts: [(Int, String)]) throws -> [Operation] {
    var edits = RecordEdits(Forms.child)
    for (number, text) in texts {
        try edits.set(try #require(Forms.child[number]), to: text)
    }
    return edits.operations
}

func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else {
        preconditionFailure("no such day")
    }
    return day
}

extension RecordEdits {
    /// Adds an entry from texts by field number.
    mutating func addEntry(
        to collection: Field, _ written: [(field: Int, text: String)]
    ) throws(FieldRefusal) {
        var draft = EntryDraft(collection)
        for (field, text) in written { try draft.set(field, to: text) }
        try add(draft)
    }
}
