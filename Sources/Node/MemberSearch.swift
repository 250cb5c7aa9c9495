import Records
import Storage
import Trust
import Wire

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
                .sorted { $0.place < $1.place }
        }
    }

    private func member(_ grant: Grant, _ authors: inout AuthorDirectory) throws -> Member {
        let post: Member.Post
        var name = ""
        switch grant.subject {
        case .unit, .movedUnit: post = .unitKey
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
    /// People first, then machines, then keys; what is this machine's before the others.
    fileprivate var place: (rank: Int, name: String, key: Identifier) {
        switch post {
        case .person: (0, name, key.id)
        case .machine: (isOwn ? 1 : 2, name, key.id)
        case .unitKey: (isOwn ? 3 : 4, name, key.id)
        }
    }
}
