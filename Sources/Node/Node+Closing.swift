import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// Closes a child's file, or all its files that are open, in one step.
    ///
    /// - Parameters:
    ///   - status: moved away, closed, of age or died, by code or name.
    ///   - reason: why, by code or in words.
    ///   - note: needed where problems of the child are open: why it is closed all the same.
    package func closeChild(
        _ child: ChildFile, status: String, reason: String, note: String
    ) throws -> [Dot] {
        guard let code = CodeLists.status.find(status)?.code.number else {
            throw ChildFault.unknownStatus(status)
        }
        try requireEnded(child, note: note)
        let open = child.united.openFiles
        let files = child.all.filter { open.contains($0.row.id) }
        let parts = try files.map { file in
            (file.row.id, try closing(file, status: code, reason: reason, note: note))
        }
        return try write(parts, reason: note.isEmpty ? reason : "\(reason): \(note)")
    }

    /// The operations that close one file.
    func closing(
        _ file: OpenRecord, status: Int, reason: String, note: String
    ) throws -> [Operation] {
        var edits = RecordEdits(Forms.child, of: file.record)
        if let field = Forms.child[ChildField.status] {
            try edits.form.check(field, isWritableBy: try role(in: file.row.unit))
        }
        try edits.close(status: status, reason: reason, on: today, note: note)
        return edits.operations
    }

    /// Moves a child's file to another unit: the old file is closed, and a new one begins there
    /// that says all that the old one does. Both names stay valid. The history goes along in a
    /// parcel; where none can be made, it stays in the old unit's log, where the units above both
    /// read it.
    ///
    /// All files of the child that are open move as one. The record of its family is begun anew in
    /// the other unit, once for all children that go there.
    ///
    /// - Parameter old: the only unit whose files move; nil for all.
    /// - Returns: the new file, or the child's file that was there already.
    package func moveChild(
        _ child: ChildFile, to unit: Identifier, from old: Identifier? = nil, reason: String
    ) throws -> Dot {
        let reason = try reason.stated(for: .move)
        let open = child.all.filter { child.united.openFiles.contains($0.id) }
        let leaving = open.filter { $0.unit != unit && $0.unit == old ?? $0.unit }
        guard !leaving.isEmpty else { throw ChildFault.alreadyThere }
        try requireKeeper(of: unit)
        let operations = try leaving.map { file in
            try closing(
                file, status: ChildStatus.moved, reason: String(ClosingReason.otherUnit),
                note: reason)
        }
        return try write { transaction in
            let edits = try zip(leaving, operations).flatMap {
                try self.edits($0.id, $1, reason: reason, in: transaction)
            }
            let closings = try write(edits, in: transaction)
            let old = leaving.map(\.id)
            let there = open.first { $0.unit == unit }?.id
            if let there { _ = try link(old + [there], reason: reason, in: transaction) }
            let file =
                try there
                ?? moved(child, closedBy: closings, from: old, to: unit, reason, transaction)
            try moveFamily(of: child, to: file, in: unit, reason: reason, transaction)
            try carryHistory(of: child, to: unit, in: transaction)
            return file
        }
    }

    /// Begins a child's file in the unit that it moves to; the old ones say where it went.
    private func moved(
        _ child: ChildFile, closedBy closings: [Dot], from old: [Dot], to unit: Identifier,
        _ reason: String, _ transaction: Transaction
    ) throws -> Dot {
        let names = try writers(of: child, transaction)
        let transfer = FileTransfer(of: child.united, closedBy: closings) { names[$0] ?? "" }
        let moved = try begin(transfer.changes, in: unit, reason: reason, transaction)
        for file in old { try link(file, to: moved, reason: reason, in: transaction) }
        return moved
    }

    /// Only those who keep files of a unit put one there.
    private func requireKeeper(of unit: Identifier) throws {
        guard let field = Forms.child[ChildField.status] else { return }
        try Forms.child.check(field, isWritableBy: try role(in: unit))
    }

    /// What the rosters call those who wrote each change.
    func writers(
        of child: ChildFile, _ transaction: Transaction
    ) throws -> [Dot: String] {
        var authors = try AuthorDirectory(self, transaction)
        return try child.all.flatMap(\.changes).reduce(into: [:]) { names, change in
            names[change.dot] = try authors.author(of: change.dot)?.name
        }
    }

    /// Begins a file by several changes.
    func begin(
        _ changes: [[Operation]], in unit: Identifier, reason: String, _ transaction: Transaction
    ) throws -> Dot {
        var file: Dot?
        for operations in changes {
            // The first change begins the file: what is urgent in it goes into one of its own.
            let (urgent, routine) = Forms.child.parted(operations)
            for part in [routine, urgent] where !part.isEmpty {
                let edits = Edit.all(part, of: file, .child, in: unit, reason: reason)
                let dot = try write(edits, in: transaction)[0]
                file = file ?? dot
            }
        }
        guard let file else { preconditionFailure("a transfer has at least one change") }
        return file
    }

    /// Says in the old file where it went.
    private func link(
        _ old: Dot, to new: Dot, reason: String, in transaction: Transaction
    ) throws {
        guard let row = try transaction.recordRow(old) else { return }
        var edits = RecordEdits(Forms.child, of: try transaction.record(row))
        try edits.link(to: new, reason: String(LinkReason.moved))
        _ = try write(
            try self.edits(old, edits.operations, reason: reason, in: transaction),
            in: transaction)
    }
}
