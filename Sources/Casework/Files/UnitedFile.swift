package import Records

/// Files of one child seen as one, side by side.
///
/// (1) Nothing is copied or moved: each file keeps its changes, and both names stay valid. Undoing
///     the link undoes the view.
/// (2) The view is the fold of all their changes. What was written in one file and not in another
///     knew nothing of it, so where they differ there is an ordinary conflict with its sides.
/// (3) A decision is an ordinary write into every one of the files.
package struct UnitedFile: Sendable {
    /// Sorted; the view goes by the name of the first.
    package let files: [Dot]
    /// All that is known of the child.
    package let record: Record
    private let owners: [[Dot]]

    /// The changes of one file.
    package struct Source: Sendable {
        package let file: Dot
        package let changes: [(dot: Dot, change: Change)]

        package init(file: Dot, changes: [(dot: Dot, change: Change)]) {
            self.file = file
            self.changes = changes
        }
    }

    /// - Parameter sources: two files or more, each once.
    package init(_ sources: [Source]) {
        let sorted = sources.sorted { $0.file < $1.file }
        precondition(!sorted.isEmpty, "there is no view of no file")
        let name = sorted[0].file
        files = sorted.map(\.file)
        owners = sorted.map { $0.changes.map(\.dot).sorted() }
        record = Fold.record(
            name,
            from: sorted.flatMap { source in
                source.changes.map { ($0.dot, $0.change.renamed(to: name)) }
            })
    }

    /// Where the files, or people within one of them, disagree; sorted by cell.
    package var conflicts: [Conflict] { record.conflicts(Forms.child.rule(for:)) }

    /// The writes that decide a cell: one into every file; into one alone for a field of an entry,
    /// which stands in one file only.
    package func deciding(
        _ cell: Cell, as value: Value
    ) -> [(file: Dot, operation: Operation)] {
        let operation = Operation.write(cell, value, replacing: record[cell]?.dots ?? [])
        if case .entry(_, let entry, _) = cell {
            return files(of: entry.dot).map { ($0, operation) }
        }
        return files.map { ($0, operation) }
    }

    /// The file that a change belongs to; empty if it is in none of them.
    package func files(of change: Dot) -> [Dot] {
        zip(files, owners).filter { $0.1.contains(change) }.prefix(1).map(\.0)
    }
}

extension Change {
    /// The same change as one of another record.
    fileprivate func renamed(to record: Dot) -> Change {
        Change(
            record: record, kind: kind, time: time, form: form, operations: operations,
            reason: reason, namedDots: namedDots)
    }
}
