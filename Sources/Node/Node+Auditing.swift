package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// What was done with children's data on days from one to another, as far as it is known here:
    /// what was opened or taken out, erased, and who was revoked; by day. What is recorded in files
    /// is told to those who may read it.
    ///
    /// - Parameter units: of which units.
    package func audit(
        of units: [Identifier], from first: CalendarDay, to last: CalendarDay
    ) throws -> [AuditEntry] {
        let recorded = try read { try Audit(self, $0, of: units).recorded() }
        let erased = try erasures().filter { units.contains($0.unit) }.map(\.audited)
        let revoked = try members(of: units).flatMap(\.audited)
        return (recorded + erased + revoked).filter { entry in
            entry.day.map { $0 >= first && $0 <= last } ?? true
        }.sorted { $0.key < $1.key }
    }
}

/// Reads what records say of acts that are audited.
private struct Audit {
    private let transaction: Transaction
    private let units: [Identifier]
    private let roles: PersonRoles
    private var authors: AuthorDirectory

    init(_ node: Node, _ transaction: Transaction, of units: [Identifier]) throws {
        self.transaction = transaction
        self.units = units
        roles = try node.roles(transaction)
        authors = try AuthorDirectory(node, transaction)
    }

    func recorded() throws -> [AuditEntry] {
        var reading = self
        return try AuditedCollection.all.flatMap { collection in
            try units.flatMap { try reading.entries(of: collection, in: $0) }
        }
    }

    private mutating func entries(
        of collection: AuditedCollection, in unit: Identifier
    ) throws -> [AuditEntry] {
        guard collection.mayRead(as: roles.reader(in: unit)) else { return [] }
        let rows = try transaction.recordRows(of: unit, kind: collection.kind)
        let transaction = transaction
        return try transaction.mapChanges(of: rows, in: { [$0] }) { row, changes in
            let record = Fold.record(row.id, from: (changes[row.id] ?? []).readable)
            return try record.entries(of: collection.collection)
                .map { try audited($0, collection, row) }
        }.flatMap { $0 }
    }

    private mutating func audited(
        _ entry: Entry, _ collection: AuditedCollection, _ row: RecordRow
    ) throws -> AuditEntry {
        let (day, what, reason) = collection.reading(entry)
        return AuditEntry(
            act: collection.act, day: day, unit: row.unit,
            author: try authors.author(of: entry.id.dot), record: row.id, what: what,
            reason: reason)
    }
}

extension AuditEntry {
    fileprivate var key: (CalendarDay, Int, Identifier, UInt64, String) {
        let name = record ?? Dot(log: unit, number: 0)
        return (day ?? .earliest, act.rawValue, name.log, name.number, what + reason)
    }
}

extension KnownErasure {
    fileprivate var audited: AuditEntry {
        AuditEntry(
            act: .erasure, day: tombstone.day, unit: unit, author: author,
            record: tombstone.record, what: tombstone.groundWording.chinese, reason: tombstone.note)
    }
}

extension Member {
    fileprivate var audited: [AuditEntry] {
        revocations.map { revocation in
            AuditEntry(
                act: .revocation, day: CalendarDay(inChinaAt: revocation.time),
                unit: revocation.unit, author: nil, record: nil,
                what: name.isEmpty ? key.short : name, reason: revocation.reason)
        }
    }
}
