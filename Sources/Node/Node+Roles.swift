package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// In what roles this person acts.
    func roles() throws -> PersonRoles {
        try read { try roles($0) }
    }

    func roles(_ transaction: Transaction) throws -> PersonRoles {
        PersonRoles(of: person, in: try book(transaction))
    }

    /// In what role this person acts in a unit, the strongest of several; refused if in none.
    package func role(in unit: Identifier) throws -> FormRole {
        try read { try role(in: unit, $0) }
    }

    func role(in unit: Identifier, _ transaction: Transaction) throws -> FormRole {
        let roles = try roles(transaction)
        if roles[unit] == nil { try requireStanding(transaction) }
        return try roles.require(in: unit)
    }

    /// The person who unlocked the node, as histories name them.
    package func author() throws -> Author {
        try read { try author($0) }
    }

    func author(_ transaction: Transaction) throws -> Author {
        var authors = try AuthorDirectory(self, transaction)
        return try authors.author(
            of: LogDescription(unit: unit, writer: person, incarnation: 1, logClass: .routine))
    }

    /// The units at or below one, or all in which this person may write.
    package func units(atOrBelow unit: Identifier?) throws -> [Identifier] {
        try read { transaction in
            let book = try book(transaction)
            if let unit { return book.subtree(of: unit) }
            let granted = book.grants(of: person).filter { grant in
                if case .person = grant.subject { book.isInForce(grant) } else { false }
            }
            return granted.flatMap { book.subtree(of: $0.unit) }
        }
    }

    /// Fails if the person who unlocked the node was revoked.
    package func requireStanding() throws {
        try store.read(key: keys.data) { try requireStanding($0) }
    }

    func requireStanding(_ transaction: Transaction) throws {
        let book = try book(transaction)
        guard book.isRevoked(person) else { return }
        let ending = book.grants(of: person).flatMap { book.ending($0) }
        throw NodeError.revokedPerson(reason: ending.first?.reason ?? "")
    }
}
