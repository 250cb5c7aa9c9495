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
        let edits = try files.map { try edit($0, [operation], reason: reason, in: transaction) }
        return try write(edits, in: transaction)
    }

    /// An edit of a record that is here, in its unit's routine log. Whoever may not write a field
    /// neither decides nor takes back what stands there.
    func edit(
        _ file: Dot, _ operations: [Operation], reason: String, in transaction: Transaction
    ) throws -> Edit {
        guard let row = try transaction.recordRow(file) else {
            throw NodeError.unknownRecord(RecordCode(file).description)
        }
        if let form = Forms.form(of: row.kind) {
            let role = try role(in: row.unit, transaction)
            try form.check(operations, areWritableBy: role)
            try EntryRequirement.check(operations, in: form, as: role)
        }
        return Edit(
            unit: row.unit, logClass: row.kind == .unit ? .own : .routine, record: file,
            kind: row.kind, operations: operations, reason: reason.isEmpty ? nil : reason)
    }

    /// Writes operations into a record that is here.
    package func write(_ operations: [Operation], to file: Dot, reason: String = "") throws -> Dot {
        try write { transaction in
            let edit = try edit(file, operations, reason: reason, in: transaction)
            return try write([edit], in: transaction)[0]
        }
    }
}
