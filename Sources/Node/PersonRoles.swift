package import Casework
import Records
import Storage
import Trust
package import Wire

/// In what roles a person acts, as the tree stood when they were asked for.
package struct PersonRoles: Sendable {
    private let book: GrantBook
    private let grants: [(unit: Identifier, role: Role)]

    init(of person: PublicKey, in book: GrantBook) {
        self.book = book
        grants = book.grants(of: person).compactMap { grant in
            guard case .person(let role) = grant.subject, book.isInForce(grant) else { return nil }
            return (grant.unit, role)
        }
    }

    /// The role in a unit, the strongest of several; nil if there is none.
    package subscript(unit: Identifier) -> FormRole? {
        let roles = grants.filter { book.isUnit(unit, atOrBelow: $0.unit) }.map(\.role)
        let order: [Role] = [.administrator, .supervisor, .worker, .assessor]
        return order.first(where: roles.contains).flatMap { FormRole(rawValue: $0.rawValue) }
    }

    /// Whether the person is an outside assessor anywhere.
    var assesses: Bool { grants.contains { $0.role == .assessor } }

    /// Whether the person works on the files of a unit, and does not only assess some of them.
    func keeps(_ unit: Identifier) -> Bool { self[unit].map { $0 != .assessor } ?? false }

    /// The role in a unit; refused if there is none.
    func require(in unit: Identifier) throws(NodeError) -> FormRole {
        guard let role = self[unit] else { throw .notAuthorised(unit: unit) }
        return role
    }

    /// The role to read a unit's records in: whoever has none there, as in the units above, reads
    /// what an outsider may.
    func reader(in unit: Identifier) -> FormRole { self[unit] ?? .assessor }
}
