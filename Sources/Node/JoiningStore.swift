package import Storage
package import Trust
import Wire

/// A store that has asked to join and waits for its ticket.
package struct JoiningStore {
    private let store: Store
    private let keys: Keys
    /// Whether one more person joins a node that is of a unit already.
    package let isFurtherPerson: Bool
    private let environment: Environment

    /// Takes a store and the keys that a passphrase opens.
    ///
    /// - Parameter isFurtherPerson: whether the store is of a unit already, and one more person of
    ///   it has asked by `Node.requestPerson`; if not, `Founding.request` has made it.
    package init(
        _ store: Store, keys: Keys, isFurtherPerson: Bool = false, environment: Environment
    ) {
        self.store = store
        self.keys = keys
        self.isFurtherPerson = isFurtherPerson
        self.environment = environment
    }

    /// Takes the ticket that answers the request: the store, or one more person of it, belongs to
    /// a unit from now on.
    package func accept(_ ticket: Ticket) throws -> Node {
        guard let root = ticket.grants.first, var book = GrantBook(root: root) else {
            throw NodeError.unreadable(.ticket, nil)
        }
        _ = book.add(ticket.grants)
        return try isFurtherPerson ? acceptPerson(ticket, book) : acceptNode(ticket, book)
    }

    private func acceptNode(_ ticket: Ticket, _ book: GrantBook) throws -> Node {
        try store.write(key: keys.data) { transaction in
            guard try transaction.clear.value(.unit) == nil else { throw NodeError.alreadyJoined }
            try check(ticket, in: book, transaction)
            try transaction.clear.set(.unit, to: ticket.unit.bytes)
            try transaction.clear.set(.root, to: book.root.encode())
            for grant in book.all where grant != book.root { try transaction.insert(grant) }
            try transaction.save(
                .unmet(ticket.peer, unit: ticket.peerUnit, address: ticket.address))
        }
        return try Node(store, keys: keys, environment: environment)
    }

    /// The tree and the unit are known, and so is perhaps the peer: it may be this very node, on
    /// which someone admits another.
    private func acceptPerson(_ ticket: Ticket, _ book: GrantBook) throws -> Node {
        let node = try Node(store, keys: keys, environment: environment)
        try node.write { transaction in
            guard try node.book(transaction).root == book.root, ticket.unit == node.unit else {
                throw NodeError.foreignTicket
            }
            try check(ticket, in: book, transaction)
            try node.learn(ticket.grants, in: transaction)
            try transaction.clear.admit(node.person)
            let isOwn = try transaction.nodeKey().publicKey == ticket.peer
            if !isOwn, try transaction.peer(ticket.peer) == nil {
                try transaction.save(
                    .unmet(ticket.peer, unit: ticket.peerUnit, address: ticket.address))
            }
        }
        return node
    }

    /// The person's grant says who admitted: by that key the ticket is signed. The node's may be
    /// older than it.
    private func check(
        _ ticket: Ticket, in book: GrantBook, _ transaction: Transaction
    ) throws {
        let nodeKey = try transaction.nodeKey().publicKey
        guard book.node(nodeKey)?.unit == ticket.unit,
            let grant = book.grants(of: keys.writer.publicKey).first(where: { grant in
                if case .person = grant.subject { grant.unit == ticket.unit } else { false }
            })
        else { throw NodeError.foreignTicket }
        guard let issuer = grant.issuer.flatMap({ book.grant($0) }), ticket.isSigned(by: issuer.key)
        else { throw NodeError.unreadable(.ticket, nil) }
    }
}
