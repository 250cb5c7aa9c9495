import Casework
import Storage
import Trust
import Wire

/// When each unit was last heard of.
struct UnitContacts {
    private var heard: [Identifier: Int64] = [:]
    private let now: Int64

    init(_ node: Node, _ transaction: Transaction) throws {
        now = node.environment.now()
        for peer in try transaction.peers() {
            if let agreed = peer.agreed { note(peer.unit, agreed) }
        }
        let book = try node.book(transaction)
        for log in try transaction.allLogs() where log.number > log.origin {
            guard Self.isOfItsUnit(log, book) else { continue }
            if let time = try node.headTimes.time(of: log, transaction) {
                note(log.unit, time)
            }
        }
    }

    /// What the unit above writes about a unit does not come from it.
    private static func isOfItsUnit(_ log: StoredLog, _ book: GrantBook) -> Bool {
        guard let description = try? LogDescription.decode(log.description) else { return false }
        return book.grants(of: description.writer).contains { $0.unit == log.unit }
    }

    private mutating func note(_ unit: Identifier, _ time: Int64) {
        heard[unit] = max(heard[unit] ?? .min, time)
    }

    subscript(unit: NamedUnit) -> UnitContact {
        UnitContact(heard: heard[unit.id], intervalDays: unit.summary.intervalDays, now: now)
    }
}
