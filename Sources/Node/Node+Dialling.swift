import Records
import Storage
import Trust
import Wire

extension Node {
    /// The peers that have an address, with what says when each is dialled. It is asked every
    /// second. No summary is read, so what has just come need not be derived first.
    package func dials() throws -> [Dial] {
        try store.read(key: keys.data) { transaction in
            try dialled.answer(for: transaction.stamp()) { try dials(transaction) }
        }
    }

    private func dials(_ transaction: Transaction) throws -> [Dial] {
        let known = try peers(transaction).filter { !$0.address.isEmpty }
        guard !known.isEmpty else { return [] }
        let urgent = try transaction.logs(of: .urgent)
        let snapshot = try StoreSnapshot(self, transaction)
        var rules: [Identifier: DialRule] = [:]
        return try known.map { peer in
            let shared = try confirmations(by: peer, of: urgent, in: snapshot)
            let isWaiting = shared.contains { $0.number < $0.log.number }
            return Dial(
                peer: peer, rule: try dialRule(for: peer, snapshot.book, transaction, &rules),
                urgent: isWaiting ? shared.reduce(0) { $0 + $1.log.number } : nil)
        }
    }

    /// How a peer is dialled (M69): by the rule of the lower of the two units, which delivers to
    /// the other; by this node's own where neither stands below the other. Machines of one unit
    /// stand beside each other and deliver nothing.
    func dialRule(for peer: StoredPeer, _ transaction: Transaction) throws -> DialRule {
        var rules: [Identifier: DialRule] = [:]
        return try dialRule(for: peer, book(transaction), transaction, &rules)
    }

    /// - Parameter rules: those that were read already, by the unit.
    private func dialRule(
        for peer: StoredPeer, _ book: GrantBook, _ transaction: Transaction,
        _ rules: inout [Identifier: DialRule]
    ) throws -> DialRule {
        guard let deliverer = deliverer(with: peer, book) else { return .kept }
        if let known = rules[deliverer] { return known }
        let rows = try transaction.recordRows(of: deliverer, kind: .unit)
        let rule = DialRule(try rows.map { try transaction.record($0) })
        rules[deliverer] = rule
        return rule
    }

    /// The unit by whose rule a peer is dialled; nil for a machine of this node's own.
    private func deliverer(with peer: StoredPeer, _ book: GrantBook) -> Identifier? {
        let other = book.unit(of: peer)
        guard other != unit else { return nil }
        return book.isUnit(other, atOrBelow: unit) ? other : unit
    }
}
