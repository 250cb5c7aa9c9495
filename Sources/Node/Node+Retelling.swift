import Records
import Storage
import Trust
import Wire

extension Node {
    /// Tells of the units in this node's part of the tree of which no own record here tells.
    ///
    /// A unit is told of by the machine that put it there. If that machine was lost before anyone
    /// above had met it, the unit is known here only by what its people have shown, and everyone
    /// else would compare without it for ever.
    ///
    /// - Returns: whether there was anything to tell that this person may tell.
    func retell(in transaction: Transaction) throws -> Bool {
        let book = try book(transaction)
        let edits = try book.subtree(of: unit).dropFirst().compactMap { unit -> Edit? in
            guard let parent = book.parent(of: unit), try mayTell(below: parent, transaction)
            else { return nil }
            let chain = book.proof(of: [], in: unit)
            guard let grant = chain.last,
                try !isTold(grant, in: [parent] + book.ancestors(of: parent), transaction)
            else { return nil }
            return TreeChange.edit(Array(chain.dropFirst()), admitting: nil, below: parent)
        }
        guard !edits.isEmpty else { return false }
        _ = try write(edits, in: transaction)
        return true
    }

    private func mayTell(below parent: Identifier, _ transaction: Transaction) throws -> Bool {
        let own = LogDescription(
            unit: parent, writer: person, incarnation: try incarnation(transaction), logClass: .own)
        return try book(transaction).authority(for: own) != nil
    }

    /// Whether the own records of one of these units tell of a grant: those of the parent that got
    /// the unit, or those of a unit above that moved it there.
    private func isTold(
        _ grant: Grant, in units: [Identifier], _ transaction: Transaction
    ) throws -> Bool {
        for unit in units {
            let rows = try transaction.recordRows(of: unit, kind: .toldGrants)
            let changes = try transaction.changes(of: rows).values.flatMap { $0 }
            let told = TreeChange.statements(in: changes).grants
            if told.contains(where: { $0.id == grant.id }) { return true }
        }
        return false
    }
}
