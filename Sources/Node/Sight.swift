import Casework
import Records
import Storage
import Trust
import Wire

/// Which files this person may see (M61). Whoever acts as an outside assessor sees those that are
/// assigned to them, for their time, and none of the other files, families and registers. Everyone
/// else sees what this node holds, as far as their role reads it.
///
/// The time is that of this machine's clock, so an assignment also ends by an entry.
struct Sight {
    /// Nil for whoever is nobody's assessor: then nothing need be looked up.
    private let roles: PersonRoles?
    private let key: String
    private let today: CalendarDay
    private let transaction: Transaction
    private let node: Node
    private let book: GrantBook
    private let unit: Identifier
    /// The records of which parcels brought something.
    private let carried: Set<Dot>

    init(of node: Node, _ transaction: Transaction) throws {
        let roles = try node.roles(transaction)
        self.roles = roles.assesses ? roles : nil
        key = node.person.id.description
        today = node.today
        self.transaction = transaction
        self.node = node
        book = try node.book(transaction)
        unit = node.unit
        carried = try transaction.recordsCarriedHere()
    }

    /// The forms by which what is seen is read.
    func forms() throws -> FormBook { try node.units(transaction).forms }

    /// Whether the person may see a record.
    func sees(_ row: RecordRow) throws -> Bool {
        guard let roles, row.kind != .unit, !roles.keeps(row.unit) else { return true }
        guard row.kind == .child, let child = try Node.known(row, try transaction.summary(of: row))
        else { return false }
        return isAssigned(child)
    }

    /// Whether the person may see what a change does, which need not be to a record that is here:
    /// of one that nobody assigned, an outsider is told nothing.
    ///
    /// - Parameter unit: that of the log in which the change stands.
    func sees(_ change: Change, at dot: Dot, in unit: Identifier) throws -> Bool {
        guard let roles else { return true }
        if let row = try transaction.recordRow(change.record(at: dot)) { return try sees(row) }
        return change.kind == .unit || roles.keeps(unit)
    }

    /// Whether the person may see the file of a child.
    func sees(_ child: KnownChild) -> Bool {
        guard let roles else { return true }
        return roles.keeps(child.unit) || isAssigned(child)
    }

    /// Whether the child stands in lists by this file: one that a parcel brought from outside this
    /// node's part of the tree is seen with the file that goes on here.
    func lists(_ child: KnownChild) -> Bool {
        sees(child) && !isFromElsewhere(child)
    }

    private func isFromElsewhere(_ child: KnownChild) -> Bool {
        carried.contains(child.record) && !book.isUnit(child.unit, atOrBelow: unit)
    }

    /// Those of these children whose files the person may see, and which stand in lists by them.
    func seen(of children: [KnownChild]) -> [KnownChild] {
        roles == nil && carried.isEmpty ? children : children.filter { lists($0) }
    }

    /// Whether the person may see all of these records; those that are not here hide nothing.
    func sees(_ files: [Dot]) throws -> Bool {
        guard roles != nil else { return true }
        return try files.allSatisfy { file in
            try transaction.recordRow(file).map { try sees($0) } ?? true
        }
    }

    /// Refuses a record that the person may not see.
    func require(_ row: RecordRow) throws {
        guard try sees(row) else {
            throw NodeError.notAssigned(RecordCode(row.id).description)
        }
    }

    /// What the person may see of everything that is in conflict.
    func seen(of all: ConflictList) throws -> ConflictList {
        // What is wrong with a file from elsewhere alone is for those above both units to decide.
        let files = all.files.filter { conflict in
            conflict.children.isEmpty || !conflict.children.allSatisfy(isFromElsewhere)
        }
        guard roles != nil else { return ConflictList(cells: all.cells, files: files) }
        return ConflictList(
            cells: try all.cells.filter { try sees($0.files) },
            files: try files.filter { try sees($0.conflict.files) })
    }

    private func isAssigned(_ child: KnownChild) -> Bool {
        child.summary.assignments.contains { $0.holds(for: key, on: today) }
    }
}

extension Node {
    func sight(_ transaction: Transaction) throws -> Sight { try Sight(of: self, transaction) }
}
