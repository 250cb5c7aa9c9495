import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Finds the cell that a conflict's name stands for, also one that was decided: the file's
    /// code, a slash and the field by number, name or label.
    package func cell(named name: String) throws -> (file: ChildFile, cell: Cell) {
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw NodeError.unknownConflict(name) }
        let named = try open(code: parts[0])
        let file = try read { try FileGroups($0, sight($0)).file(named.row) }
        guard let cell = file.cell(named: parts[1]) else { throw NodeError.unknownConflict(name) }
        return (file, cell)
    }

    /// Takes a decision back, so that people can decide anew; where nothing was decided, what was
    /// left for later. It stays in the history.
    ///
    /// - Parameter name: the conflict's, of a cell or of files.
    package func reopen(_ name: String, reason: String) throws -> [Dot] {
        let reason = try reason.stated(for: .reopening)
        if name.hasSuffix("!") {
            return try reopen(closed: try child(String(name.dropLast())).named.id, reason: reason)
        }
        guard name.contains("+") else { return try reopen(cell: name, reason: reason) }
        let files = try name.split(separator: "+").map { try child(String($0)).named.id }
        return try reopen(files, reason: reason)
    }

    private func reopen(cell name: String, reason: String) throws -> [Dot] {
        let (file, cell) = try cell(named: name)
        if let state = file.record[cell], !state.isConflicted,
            let decision = state.live.first(where: { $0.replacing.count > 1 })
        {
            return try reopen(cell, state, decision, of: file, reason: reason)
        }
        let about = cell.path
        let dots = try write { transaction in
            try withdrawNotes(in: file.all.map(\.id), reason: reason, transaction) { note, _ in
                note.about == about
            }
        }
        guard !dots.isEmpty else { throw NodeError.unknownConflict(name) }
        return dots
    }

    /// Brings the sides back that a decision replaced, each where it stood.
    private func reopen(
        _ cell: Cell, _ state: CellState, _ decision: Write, of file: ChildFile, reason: String
    ) throws -> [Dot] {
        let sides = state.replaced.filter { decision.replacing.contains($0.dot) }
        var values: [Value] = []
        var parts: [(file: Dot, operations: [Operation])] = []
        for side in sides where !values.contains(side.value) {
            values.append(side.value)
            let home = file.united.files(of: side.dot).first ?? file.working.row.id
            let isFirst = !parts.contains { $0.file == home }
            let seen = isFirst ? state.dots : []
            parts.append((home, [.write(cell, side.value, replacing: seen)]))
        }
        return try write(parts, reason: reason)
    }

    /// Takes back what was decided between files: that they are or are not one child's, and which
    /// of them were closed for it. What else was linked or closed stays so.
    private func reopen(_ files: [Dot], reason: String) throws -> [Dot] {
        let dots = try write { transaction in
            let decided = try change(files, reason: reason, in: transaction) { edits, others in
                for other in others {
                    try edits.withdrawFinding(of: other, reason: reason)
                    try edits.withdrawDistinction(from: other, reason: reason)
                }
                let decided = try closingsByDecision(edits.record?.id, transaction)
                let closing = edits.record?[.field(ChildField.status)]
                if closing?.isConflicted == false,
                    closing?.dots.contains(where: decided.contains) == true
                {
                    try edits.reopen()
                }
            }
            return try decided.isEmpty
                ? withdrawNotes(about: files, reason: reason, transaction) : decided
        }
        guard !dots.isEmpty else { throw ChildFault.notLinked }
        return dots
    }

    /// Takes back what was decided about a file that was written to after its closing.
    private func reopen(closed file: Dot, reason: String) throws -> [Dot] {
        let dots = try write { transaction in
            let decided = try change([file], reason: reason, in: transaction) { edits, _ in
                guard let record = edits.record else { return }
                guard record.isClosed else { return try edits.withdrawReopening() }
                let decided = try closingsByDecision(file, transaction)
                let state = record[.field(ChildField.status)]?.dots ?? []
                let again = record.entries(of: ChildField.closings).last {
                    $0.isCurrent && decided.contains($0.id.dot) && !state.contains($0.id.dot)
                }
                if let again, let closings = Forms.child[ChildField.closings] {
                    try edits.removeEntry(again.id, from: closings, reason: reason)
                }
            }
            return try decided.isEmpty
                ? withdrawNotes(about: [file], reason: reason, transaction) : decided
        }
        guard !dots.isEmpty else { throw ChildFault.notLinked }
        return dots
    }

    private func withdrawNotes(
        about files: [Dot], reason: String, _ transaction: Transaction
    ) throws -> [Dot] {
        try withdrawNotes(in: files, reason: reason, transaction) { note, file in
            note.isAbout(files, in: file)
        }
    }

    /// The changes that closed a file, or let it stay closed, as decisions of conflicts.
    private func closingsByDecision(
        _ file: Dot?, _ transaction: Transaction
    ) throws -> [Dot] {
        guard let row = try file.flatMap({ try transaction.recordRow($0) }) else { return [] }
        return try transaction.changes(of: row).readable
            .filter { $0.change.closesByDecision }.map(\.dot)
    }
}

extension ChildFile {
    /// The cell of a conflict's name, without the file's code.
    fileprivate func cell(named text: String) -> Cell? {
        let states = record.cells + record.entries.flatMap { $0.entries.flatMap(\.cells) }
        if let state = states.first(where: { $0.cell.path.lowercased() == text.lowercased() }) {
            return state.cell
        }
        return Forms.form(of: named.row.kind)?.field(named: text).map { .field($0.number) }
    }
}
