package import Casework
import Storage
import Trust
package import Wire

extension Node {
    /// In what role this person acts in a unit, the strongest of several.
    package func role(in unit: Identifier) throws -> FormRole {
        try read { try role(in: unit, $0) }
    }

    func role(in unit: Identifier, _ transaction: Transaction) throws -> FormRole {
        let book = try book(transaction)
        let roles = book.grants(of: person).compactMap { grant -> Role? in
            guard case .person(let role) = grant.subject, book.isInForce(grant),
                book.isUnit(unit, atOrBelow: grant.unit)
            else { return nil }
            return role
        }
        let order: [Role] = [.administrator, .supervisor, .worker, .assessor]
        guard let best = order.first(where: roles.contains),
            let role = FormRole(rawValue: best.rawValue)
        else { throw NodeError.notAuthorised(unit: unit) }
        return role
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
}
