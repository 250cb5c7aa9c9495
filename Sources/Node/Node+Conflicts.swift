import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Everything that is in conflict, of the cells and of the files.
    package func conflicts() throws -> ConflictList {
        try read { try conflicts($0) }
    }

    /// Writes a decision about a cell: it replaces the sides that were seen, and no other.
    ///
    /// - Parameter reason: required for a hard conflict; empty for none.
    /// - Returns: the changes that were made, one for each file.
    package func resolve(
        _ conflict: CellConflict, as value: Value, reason: String
    ) throws -> [Dot] {
        try write { try resolve(conflict, as: value, reason: reason, in: $0) }
    }

    /// Decides many conflicts at once, all or none.
    package func resolve(
        _ decisions: [(conflict: CellConflict, value: Value)], reason: String
    ) throws -> [Dot] {
        try write { transaction in
            try decisions.flatMap {
                try resolve($0.conflict, as: $0.value, reason: reason, in: transaction)
            }
        }
    }

    private func resolve(
        _ conflict: CellConflict, as value: Value, reason: String, in transaction: Transaction
    ) throws -> [Dot] {
        let isHard = conflict.conflict.rule.isHard
        let reason = try isHard ? reason.stated(for: .hardConflict) : reason
        let cell = conflict.conflict.cell
        let seen = conflict.conflict.sides.flatMap { $0.writes.map(\.dot) }.sorted()
        let operation = Operation.write(cell, value, replacing: seen)
        let files = try ConflictSearch(transaction).files(of: cell, among: conflict.files)
        let edits = try files.flatMap {
            try self.edits($0, [operation], reason: reason, in: transaction)
        }
        return try write(edits, in: transaction)
    }

    /// The edits of a record that is here, in the logs that take them: one, or two where some of
    /// the operations travel before everything else. Whoever may not write a field neither decides
    /// nor takes back what stands there.
    func edits(
        _ file: Dot, _ operations: [Operation], reason: String, in transaction: Transaction
    ) throws -> [Edit] {
        guard let row = try transaction.recordRow(file) else {
            throw NodeError.unknownRecord(RecordCode(file).description)
        }
        let writer = try Forms.form(of: row.kind).map { form in
            let role = try self.role(in: row.unit, transaction)
            try form.check(operations, areWritableBy: role)
            try EntryRequirement.check(operations, in: form, as: role)
            try check(operations, on: row, as: role, in: transaction)
            return role
        }
        try checkCompletion(of: operations, in: row, transaction)
        return Edit.all(
            operations, of: file, row.kind, in: row.unit, by: writer,
            reason: reason.isEmpty ? nil : reason)
    }

    /// What the form alone cannot say of a write: an assessor writes into assigned files, and who
    /// moves the ladder of guardianship must be one who may.
    private func check(
        _ operations: [Operation], on row: RecordRow, as role: FormRole,
        in transaction: Transaction
    ) throws {
        if role == .assessor {
            // The assignment may have arrived a moment ago.
            try transaction.refresh(Derivation.derive)
            try sight(transaction).require(row)
        }
        if row.kind == .child, GuardianshipLadder.isMoved(by: operations) {
            try GuardianshipLadder.check(
                operations, in: try transaction.record(row), as: role)
        }
    }

    /// Writes operations into a record that is here.
    package func write(_ operations: [Operation], to file: Dot, reason: String = "") throws -> Dot {
        try write { transaction in
            let edits = try edits(file, operations, reason: reason, in: transaction)
            return try write(edits, in: transaction)[0]
        }
    }
}
