package import Records

/// Files of one child seen as one, side by side.
///
/// (1) Nothing is copied or moved: each file keeps its changes, and both names stay valid. Undoing
///     the link undoes the view.
/// (2) The view is the fold of all their changes. What was written in one file and not in another
///     knew nothing of it, so where they differ there is an ordinary conflict with its sides.
/// (3) A decision is an ordinary write into every one of the files that is open.
/// (4) That one of the files was closed says nothing against the others: it is the file that ended,
///     not the child.
package struct UnitedFile: Sendable {
    /// Sorted; the view goes by the name of the first.
    package let files: [Dot]
    /// All that is known of the child.
    package let record: Record
    private let owners: [[Dot]]
    /// Those of the files that were closed, unless all were.
    private let closed: [Dot]

    /// The changes of one file.
    package struct Source: Sendable {
        /// The name of the file, by the change that began it.
        package let file: Dot
        /// All that are here and readable; order does not matter.
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
        closed = Self.closed(among: sorted)
        record = Fold.record(
            name,
            from: sorted.flatMap { source in
                source.changes.map { ($0.dot, $0.change.renamed(to: name)) }
            })
    }

    private static func closed(among sources: [Source]) -> [Dot] {
        guard sources.count > 1 else { return [] }
        let closed = sources.filter { Fold.record($0.file, from: $0.changes).isClosed }
        return closed.count < sources.count ? closed.map(\.file) : []
    }

    /// The files that are worked on; all of them if all were closed.
    package var openFiles: [Dot] { files.filter { !closed.contains($0) } }

    /// Where the files, or people within one of them, disagree; sorted by cell.
    package var conflicts: [Conflict] {
        record.conflicts(Forms.child.rule(for:)).filter { !isOnlyClosing($0) }
    }

    /// Whether the files' states differ only because some of them were closed (4).
    private func isOnlyClosing(_ conflict: Conflict) -> Bool {
        guard conflict.cell == .field(ChildField.status), !closed.isEmpty else { return false }
        let others = conflict.sides.filter { side in
            side.writes.contains { write in
                !ChildStatus.ends(Optional(write.value).code)
                    || !files(of: write.dot).contains(where: closed.contains)
            }
        }
        return others.count < 2
    }

    /// The writes that decide a cell: one into every open file; into one alone for a field of an
    /// entry, which stands in one file only.
    package func deciding(
        _ cell: Cell, as value: Value
    ) -> [(file: Dot, operation: Operation)] {
        let operation = Operation.write(cell, value, replacing: record[cell]?.dots ?? [])
        if case .entry(_, let entry, _) = cell {
            return files(of: entry.dot).map { ($0, operation) }
        }
        return openFiles.map { ($0, operation) }
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
