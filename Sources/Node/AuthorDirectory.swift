import Casework
package import Records
import Storage
import Trust
import Wire

/// Finds out who wrote what, reading each log and roster once.
package struct AuthorDirectory {
    private let transaction: Transaction
    private let book: GrantBook
    private var authors: [Identifier: Author?] = [:]
    private var rosters: [Identifier: [String: String]] = [:]

    init(_ node: Node, _ transaction: Transaction) throws {
        self.transaction = transaction
        book = try node.book(transaction)
    }

    /// The author of a change; nil if its log is not here.
    package mutating func author(of dot: Dot) throws -> Author? {
        if let known = authors[dot.log] { return known }
        let stored = try transaction.log(named: dot.log)
        let description = stored.flatMap { try? Trust.LogDescription.decode($0.description) }
        let author = try description.map { try self.author(of: $0) } ?? carried(by: dot.log)
        authors[dot.log] = author
        return author
    }

    /// Of a log of which only parcels have brought something: the rosters stay with the unit, so
    /// the parcel tells the name.
    private mutating func carried(by log: Identifier) throws -> Author? {
        guard let carried = try transaction.carriedLog(log) else { return nil }
        let known = try author(of: carried.description)
        return Author(
            key: known.key, name: known.name.isEmpty ? carried.name : known.name,
            unit: known.unit, role: known.role)
    }

    /// Whoever writes, or would write, the log of a description. A person who was granted anew in
    /// a unit that moved away is still known as the one of the office whose roster has the name.
    mutating func author(of description: Trust.LogDescription) throws -> Author {
        let key = description.writer
        let grants = [book.authority(for: description)].compactMap { $0 } + book.grants(of: key)
        for grant in grants {
            guard let name = try roster(of: grant.unit)[key.id.description] else { continue }
            return Author(key: key, name: name, unit: grant.unit, role: grant.role)
        }
        let name = grants.isEmpty ? try roster(of: description.unit)[key.id.description] : nil
        return Author(
            key: key, name: name ?? "", unit: grants.first?.unit, role: grants.first?.role)
    }

    private mutating func roster(of unit: Identifier) throws -> [String: String] {
        if let known = rosters[unit] { return known }
        var names: [String: String] = [:]
        for row in try transaction.recordRows(of: unit, kind: .unit) {
            for entry in try transaction.record(row).entries(of: UnitForm.roster)
            where entry.status != .removed {
                guard case .text(let key)? = entry[EntryFieldNumber.Post.key]?.settledValue,
                    case .text(let name)? = entry[EntryFieldNumber.Post.name]?.settledValue
                else { continue }
                names[key] = name
            }
        }
        rosters[unit] = names
        return names
    }
}

extension Grant {
    /// In what role a person acts by it; nil for a unit's or a node's.
    fileprivate var role: Role? { if case .person(let role) = subject { role } else { nil } }
}
