import Records
import Storage
import Trust
package import Wire

extension Node {
    /// Who was admitted to units, and what: machines, people, and keys of the units.
    ///
    /// - Parameter units: those whose members are listed, in this order.
    package func members(of units: [Identifier]) throws -> [Member] {
        try read { try MemberSearch(self, $0).members(of: units) }
    }

    /// The member of a unit or of those below it that goes by a name or by the beginning of its
    /// key.
    package func member(named text: String, atOrBelow unit: Identifier) throws -> Member {
        let members = try members(of: try units(atOrBelow: unit))
        let named = members.filter { $0.name == text && $0.isInForce }
        let found = named.isEmpty ? members.filter { $0.key.isCalled(text) } : named
        guard let member = found.first else { throw NodeError.unknownMember(text) }
        guard found.allSatisfy({ $0.key == member.key }) else {
            throw NodeError.ambiguousMember(text, found.map(\.key))
        }
        return member
    }
}

/// Finds out who belongs to units.
struct MemberSearch {
    private let node: Node
    private let transaction: Transaction
    private let book: GrantBook
    private let own: [PublicKey]
    /// The keys that were admitted together, as the changes tell that count.
    let admissions: [Admission]

    init(_ node: Node, _ transaction: Transaction) throws {
        self.node = node
        self.transaction = transaction
        book = try node.book(transaction)
        own =
            [try transaction.nodeKey().publicKey, node.person]
            + [node.keys.unit?.publicKey].compactMap { $0 }
        let rows = try transaction.recordRows(of: nil, kind: .toldGrants)
        let told = try transaction.changes(of: rows)
        admissions = rows.flatMap { TreeChange.admissions(in: told[$0.id] ?? []) }
    }

    func members(of units: [Identifier]) throws -> [Member] {
        var authors = try AuthorDirectory(node, transaction)
        let granted = Dictionary(grouping: book.all, by: \.unit)
        return try units.flatMap { unit in
            var seen: Set<PublicKey> = []
            let grants = granted[unit] ?? []
            let effective = grants.filter { book.isInForce($0) }
            return try (effective + grants).filter { seen.insert($0.key).inserted }
                .map { try member($0, &authors) }
                .sorted { ($0.rank, $0.name, $0.key.id) < ($1.rank, $1.name, $1.key.id) }
        }
    }

    private func member(_ grant: Grant, _ authors: inout AuthorDirectory) throws -> Member {
        let post: Member.Post
        var name = ""
        switch grant.subject {
        case .unit: post = .unitKey
        case .node: post = .machine
        case .person(let role):
            post = .person(role)
            let log = LogDescription(
                unit: grant.unit, writer: grant.key, incarnation: 0, logClass: .own)
            name = try authors.author(of: log).name
        }
        let together = admissions.filter { $0.contains(grant.key) }
            .flatMap { [$0.person, $0.node, $0.unit] }.filter { $0 != grant.key }
        return Member(
            key: grant.key, unit: grant.unit, post: post, name: name, admitted: grant.time,
            isInForce: book.isInForce(grant), revocations: book.ending(grant),
            together: together, isOwn: own.contains(grant.key))
    }
}

extension Member {
    /// People first, then machines, then keys.
    fileprivate var rank: Int {
        switch post {
        case .person: 0
        case .machine: 1
        case .unitKey: 2
        }
    }
}
