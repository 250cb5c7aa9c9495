package import Storage
package import Trust
import Wire

/// A store that has asked to join and waits for its ticket.
package struct JoiningStore {
    private let store: Store
    private let keys: Keys
    private let environment: Environment

    /// Takes a store that `Founding.request` has made, and the keys that its passphrase opens.
    package init(_ store: Store, keys: Keys, environment: Environment) {
        self.store = store
        self.keys = keys
        self.environment = environment
    }

    /// Takes the ticket that answers this store's request: the store belongs to a unit from now on.
    package func accept(_ ticket: Ticket) throws -> Node {
        guard let root = ticket.grants.first, var book = GrantBook(root: root) else {
            throw NodeError.unreadable(.ticket, nil)
        }
        _ = book.add(ticket.grants)
        try store.write(key: keys.data) { transaction in
            guard try transaction.clear.value(.unit) == nil else { throw NodeError.alreadyJoined }
            try check(ticket, in: book, transaction)
            try transaction.clear.set(.unit, to: ticket.unit.bytes)
            try transaction.clear.set(.root, to: root.encode())
            for grant in book.all where grant != root { try transaction.insert(grant) }
            try transaction.save(
                .unmet(ticket.peer, unit: ticket.peerUnit, address: ticket.address))
        }
        return try Node(store, keys: keys, environment: environment)
    }

    private func check(
        _ ticket: Ticket, in book: GrantBook, _ transaction: Transaction
    ) throws {
        let nodeKey = try transaction.nodeKey().publicKey
        guard let grant = book.node(nodeKey), grant.unit == ticket.unit,
            book.grants(of: keys.writer.publicKey).contains(where: { $0.unit == ticket.unit })
        else { throw NodeError.foreignTicket }
        guard let issuer = grant.issuer.flatMap({ book.grant($0) }), ticket.isSigned(by: issuer.key)
        else { throw NodeError.unreadable(.ticket, nil) }
    }
}
