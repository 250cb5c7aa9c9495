import Casework
package import Records
import Storage
import Wire

extension Node {
    /// Puts a note to a conflict that is left for later.
    package func deferConflict(_ conflict: CellConflict, note: String) throws -> Dot {
        try deferConflicts([conflict], [], note: note)[0]
    }

    /// Puts a note to each of many conflicts, all or none; to one between files in each of them,
    /// so that whoever sees two of them sees the note.
    ///
    /// - Returns: the changes that were made, those about cells first.
    package func deferConflicts(
        _ cells: [CellConflict], _ files: [FileConflict], note: String
    ) throws -> [Dot] {
        let note = try note.stated(for: .deferring)
        let places =
            cells.map { (file: $0.files[0], about: $0.conflict.cell.path) }
            + files.map(\.conflict.files).flatMap { files in
                files.map { (file: $0, about: ConflictNote.about(files, in: $0)) }
            }
        return try write { transaction in
            let edits = try places.flatMap { place in
                let operations = try annotate(place.file, transaction) {
                    try $0.leaveNote(note, about: place.about)
                }
                return try self.edits(place.file, operations, reason: note, in: transaction)
            }
            return try write(edits, in: transaction)
        }
    }

    /// Takes back what was left for later, in files where such notes stand.
    func withdrawNotes(
        in files: [Dot], reason: String, _ transaction: Transaction,
        where isMeant: (ConflictNote, Dot) -> Bool
    ) throws -> [Dot] {
        let edits = try files.flatMap { file -> [Edit] in
            let operations = try annotate(file, transaction) {
                try $0.withdrawNotes(reason: reason) { isMeant($0, file) }
            }
            guard !operations.isEmpty else { return [] }
            return try self.edits(file, operations, reason: reason, in: transaction)
        }
        return try write(edits, in: transaction)
    }

    private func annotate(
        _ file: Dot, _ transaction: Transaction, _ body: (inout RecordEdits) throws -> Void
    ) throws -> [Operation] {
        guard let row = try transaction.recordRow(file), let form = Forms.form(of: row.kind) else {
            throw NodeError.unknownRecord(RecordCode(file).description)
        }
        var edits = RecordEdits(form, of: try transaction.record(row))
        try body(&edits)
        return edits.operations
    }
}
