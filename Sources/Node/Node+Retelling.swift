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
                try !toldGrants(below: parent, transaction).contains(grant.id)
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

    /// The grants of which a unit's own records tell.
    private func toldGrants(
        below parent: Identifier, _ transaction: Transaction
    ) throws -> Set<Identifier> {
        let rows = try transaction.recordRows(of: parent, kind: .toldGrants)
        let changes = try transaction.changes(of: rows).values.flatMap { $0 }
        return Set(TreeChange.statements(in: changes).grants.map(\.id))
    }
}
