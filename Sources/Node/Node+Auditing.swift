package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// What was done with children's data on days from one to another, as far as it is known here:
    /// what was opened, taken out or given away, erased, and who was revoked; by day. What is
    /// recorded in files is told to those who may read it.
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
    private let forms: FormBook
    private var authors: AuthorDirectory

    init(_ node: Node, _ transaction: Transaction, of units: [Identifier]) throws {
        self.transaction = transaction
        self.units = units
        roles = try node.roles(transaction)
        forms = try node.units(transaction).forms
        authors = try AuthorDirectory(node, transaction)
    }

    func recorded() throws -> [AuditEntry] {
        var reading = self
        let kinds = Set(AuditedCollection.all.map(\.kind.rawValue)).sorted()
        return try kinds.flatMap { kind in
            try units.flatMap { try reading.entries(ofKind: RecordKind(rawValue: kind), in: $0) }
        }
    }

    private mutating func entries(
        ofKind kind: RecordKind, in unit: Identifier
    ) throws -> [AuditEntry] {
        // Whoever only assesses some of the files is told nothing of the others.
        guard roles.keeps(unit) else { return [] }
        let role = roles.reader(in: unit)
        let collections = AuditedCollection.all.filter {
            $0.kind == kind && $0.mayRead(as: role)
        }
        guard !collections.isEmpty, let form = forms.form(of: kind) else { return [] }
        let rows = try transaction.recordRows(of: unit, kind: kind)
        let transaction = transaction
        return try transaction.mapChanges(of: rows, in: { [$0] }) { row, changes in
            let record = Fold.record(row.id, from: (changes[row.id] ?? []).readable)
            return try collections.flatMap { $0.readings(in: record, by: form) }
                .map { try audited($0.1, $0.0, row) }
        }.flatMap { $0 }
    }

    private mutating func audited(
        _ reading: AuditedReading, _ entry: EntryID, _ row: RecordRow
    ) throws -> AuditEntry {
        AuditEntry(
            act: reading.act, day: reading.day, unit: row.unit,
            author: reading.person == nil ? try authors.author(of: entry.dot) : nil,
            person: reading.person, code: reading.file ?? RecordCode(row.id).description,
            what: reading.what, reason: reading.reason, count: reading.count)
    }
}

extension AuditEntry {
    fileprivate var key: (CalendarDay, Int, Identifier, String, String) {
        (day ?? .earliest, act.rawValue, unit, code ?? "", what + reason + (person ?? ""))
    }
}

extension KnownErasure {
    fileprivate var audited: AuditEntry {
        AuditEntry(
            act: .erasure, day: tombstone.day, unit: unit, author: author,
            code: RecordCode(tombstone.record).description,
            what: tombstone.groundWording.chinese, reason: tombstone.note)
    }
}

extension Member {
    fileprivate var audited: [AuditEntry] {
        revocations.map { revocation in
            AuditEntry(
                act: .revocation, day: CalendarDay(inChinaAt: revocation.time),
                unit: revocation.unit, author: nil, code: nil,
                what: name.isEmpty ? key.short : name, reason: revocation.reason)
        }
    }
}
