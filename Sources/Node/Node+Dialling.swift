import Records
import Storage
import Trust
import Wire

extension Node {
    /// The peers that have an address, with what says when each is dialled. Nothing derived is
    /// read: it is asked every second, and what has just come need not be derived for it.
    package func dials() throws -> [Dial] {
        try store.read(key: keys.data) { transaction in
            try dialled.answer(for: transaction.stamp()) { try dials(transaction) }
        }
    }

    private func dials(_ transaction: Transaction) throws -> [Dial] {
        let known = try peers(transaction).filter { !$0.address.isEmpty }
        guard !known.isEmpty else { return [] }
        let urgent = try transaction.logs(of: .urgent)
        return try known.map { peer in
            let shared = try confirmations(by: peer, of: urgent, transaction)
            let isWaiting = shared.contains { $0.number < $0.log.number }
            return Dial(
                peer: peer, rule: try dialRule(for: peer, transaction),
                urgent: isWaiting ? shared.reduce(0) { $0 + $1.log.number } : nil)
        }
    }

    /// How a peer is dialled (M69): by the rule of the lower of the two units, which delivers to
    /// the other; by this node's own where neither stands below the other. Machines of one unit
    /// stand beside each other and deliver nothing.
    func dialRule(for peer: StoredPeer, _ transaction: Transaction) throws -> DialRule {
        let book = try book(transaction)
        let other = book.unit(of: peer)
        guard other != unit else { return .kept }
        let lower = book.isUnit(other, atOrBelow: unit) ? other : unit
        let rows = try transaction.recordRows(of: lower, kind: .unit)
        return DialRule(try rows.map { try transaction.record($0) })
    }
}
