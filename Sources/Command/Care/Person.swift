import Casework
import Node
import Records
import Storage
import Trust
import Wire

/// The person who has unlocked the node.
struct Person: Hashable, Sendable {
    /// From the roster; empty if it does not name the key.
    let name: String
    /// Of several the one that allows most; nil if there is none.
    let role: Role?

    init(of node: Node) throws {
        (name, role) = try node.read { transaction in
            let grants = try node.book(transaction).grants(of: node.person)
            let roles = grants.compactMap { grant -> Role? in
                if case .person(let role) = grant.subject { role } else { nil }
            }
            let order: [Role] = [.administrator, .supervisor, .worker, .assessor]
            return (try Self.name(of: node, transaction), order.first { roles.contains($0) })
        }
    }

    private static func name(of node: Node, _ transaction: Transaction) throws -> String {
        let key = Value.text(node.person.id.description)
        var found = ""
        for row in try transaction.recordRows(of: node.unit, kind: .unit) {
            for post in try transaction.record(row).entries(of: UnitForm.roster)
            where post.isCurrent {
                guard post.value(EntryFieldNumber.Post.key) == key,
                    case .text(let name) = post.value(EntryFieldNumber.Post.name)
                else { continue }
                found = name
            }
        }
        return found
    }
}
