package import Records
package import Storage
import Trust
import Wire

extension Node {
    /// Writes one edit as one durable change and returns its dot.
    package func write(_ edit: Edit) throws -> Dot {
        try write { try write([edit], in: $0)[0] }
    }

    /// Writes edits, each as one change, all in this transaction, and brings what follows from
    /// them up to date.
    package func write(_ edits: [Edit], in transaction: Transaction) throws -> [Dot] {
        var dots: [Dot] = []
        for batch in edits.byLog {
            let before = try ownLog(batch[0], in: transaction)
            var log = before
            let packer = RunPacker(log: log, signer: keys.writer)
            for run in try packer.pack(batch, now: environment.now()) {
                dots += run.changes.map(\.dot)
                log = try transaction.append(run.run, to: log, changes: run.changes)
            }
            try Compaction.run(on: log, since: before.number, in: transaction)
        }
        try transaction.noteLate(Set(edits.compactMap(\.record)))
        try transaction.refresh(Derivation.derive)
        return dots
    }

    /// The log of this person for the unit and class of an edit, begun if need be.
    private func ownLog(_ edit: Edit, in transaction: Transaction) throws -> StoredLog {
        let description = Trust.LogDescription(
            unit: edit.unit, writer: person, incarnation: try incarnation(transaction),
            logClass: edit.logClass)
        let book = try book(transaction)
        // What is written of a unit that has moved away could be carried to nobody.
        guard book.areInLine(unit, edit.unit), book.authority(for: description) != nil else {
            try requireStanding(transaction)
            throw NodeError.notAuthorised(unit: edit.unit)
        }
        return try transaction.log(description.log)
            ?? transaction.insertLog(description, isAuthorised: true)
    }
}

extension [Edit] {
    /// Neighbouring edits of one log together.
    fileprivate var byLog: [[Edit]] {
        var batches: [[Edit]] = []
        for edit in self {
            if let last = batches.last?[0], last.unit == edit.unit, last.logClass == edit.logClass {
                batches[batches.count - 1].append(edit)
            } else {
                batches.append([edit])
            }
        }
        return batches
    }
}
