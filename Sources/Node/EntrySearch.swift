import Casework
import Records
import Storage
import Wire

/// Finds the entries of a collection in all records of units.
///
/// (1) A record that the person may not see, or whose collection is not for their role, gives
/// nothing; what is sealed is said by a general word.
/// (2) A child that several files are about is listed once.
/// (3) Records are read in batches, and of children's files only those that may have such entries.
struct EntrySearch<Row> {
    private let transaction: Transaction
    private let tree: UnitTree
    private let units: [Identifier]
    private let ranks: [Identifier: Int]
    private let sight: Sight
    private let roles: PersonRoles
    private let today: CalendarDay
    private let language: Language
    private var authors: AuthorDirectory
    private var readers: [Identifier: FormRole] = [:]
    private var found: [(danger: Int, rank: Int, row: Row)] = []
    private var hidden: Set<Identifier> = []
    private var isReadable = false

    /// - Parameter units: which are listed in the order of the tree.
    init(
        _ node: Node, _ transaction: Transaction, in units: [Identifier], _ language: Language
    ) throws {
        (self.transaction, self.language) = (transaction, language)
        tree = try node.units(transaction)
        let wanted = Set(units)
        self.units = tree.units.map(\.id).filter(wanted.contains)
        ranks = Dictionary(uniqueKeysWithValues: self.units.enumerated().map { ($1, $0) })
        sight = try node.sight(transaction)
        roles = try node.roles(transaction)
        today = node.today
        authors = try AuthorDirectory(node, transaction)
    }

    var listing: EntryListing<Row> {
        // By place as well: the standard library does not promise to keep the order of equals.
        let order = found.indices.sorted {
            (found[$0].danger, found[$0].rank, $0) < (found[$1].danger, found[$1].rank, $1)
        }
        return EntryListing(rows: order.map { found[$0].row }, hidden: hidden.sorted())
    }

    /// Refuses a list of which nothing is for this person.
    func requireReadable(_ place: ItemPlace) throws {
        guard !isReadable, let unit = hidden.min() else { return }
        throw FieldRefusal.mayNotRead(field: place.field.number, roles.reader(in: unit))
    }

    mutating func find(_ place: ItemPlace, _ row: (ListedEntry) throws -> Row) throws {
        switch place.form.kind {
        case .child: try findInChildren(place, row)
        case .register: try findInRegisters(place, row)
        default: try findInRecords(place, row)
        }
    }

    private mutating func findInChildren(
        _ place: ItemPlace, _ row: (ListedEntry) throws -> Row
    ) throws {
        let united = try UnitedChildren(transaction, sight)
        for unit in united.unseen where ranks[unit] != nil {
            // What the role reads in other files is no refusal of the whole list.
            _ = mayRead(place, in: unit)
            hidden.insert(unit)
        }
        let children = united.children.filter { ranks[$0.unit] != nil }
        let readable = children.filter { mayRead(place, in: $0.unit) }
        let wanted = Self.once(readable, united).filter {
            !$0.summary.tellsNone(of: place.field.number)
        }
        _ = try united.map(wanted) { child, record in
            try add(record, child.record, in: child.unit, child.summary.name, place, row)
        }
    }

    /// Each child once: of linked files that several units keep the first that is open counts.
    private static func once(_ children: [KnownChild], _ united: UnitedChildren) -> [KnownChild] {
        let name = { (child: KnownChild) in
            united.groups[child.record]?.all.map(\.id).min() ?? child.record
        }
        var files: [Dot: Dot] = [:]
        for child in children.filter({ !$0.summary.isClosed }) + children
        where files[name(child)] == nil {
            files[name(child)] = child.record
        }
        return children.filter { files[name($0)] == $0.record }
    }

    private mutating func findInRegisters(
        _ place: ItemPlace, _ row: (ListedEntry) throws -> Row
    ) throws {
        // Those of a unit are seen as one.
        var registers: [[RecordRow]] = []
        for unit in units {
            let rows = try transaction.recordRows(of: unit, kind: .register)
            if let first = rows.first, try sees(first, place) { registers.append(rows) }
        }
        let transaction = transaction
        _ = try transaction.mapChanges(of: registers, in: { $0 }) { rows, changes in
            let sources = rows.map {
                UnitedFile.Source(file: $0.id, changes: (changes[$0.id] ?? []).readable)
            }
            let record = UnitedFile(sources).record
            try add(record, rows[0].id, in: rows[0].unit, "", place, row)
        }
    }

    private mutating func findInRecords(
        _ place: ItemPlace, _ row: (ListedEntry) throws -> Row
    ) throws {
        var rows: [RecordRow] = []
        for unit in units {
            for found in try transaction.recordRows(of: unit, kind: place.form.kind)
            where try sees(found, place) {
                rows.append(found)
            }
        }
        let transaction = transaction
        _ = try transaction.mapChanges(of: rows, in: { [$0] }) { one, changes in
            let record = Fold.record(one.id, from: (changes[one.id] ?? []).readable)
            let name = record.kind == .family ? FamilySummary(record).head : ""
            try add(record, one.id, in: one.unit, name, place, row)
        }
    }

    private mutating func add(
        _ record: Records.Record, _ id: Dot, in unit: Identifier, _ name: String,
        _ place: ItemPlace, _ row: (ListedEntry) throws -> Row
    ) throws {
        let items = FileView.items(
            of: place.field, in: record, on: today, role: reader(in: unit), language
        ) { [tree] in tree.name(of: $0) }
        let dangers = place.openDangers(of: record)
        for item in items.entries {
            let isDanger = dangers.contains(item.id)
            let entry = ListedEntry(
                unit: unit, record: id, name: name, place: place, item: item,
                author: try authors.author(of: item.written), isOpenDanger: isDanger)
            found.append((isDanger ? 0 : 1, ranks[unit] ?? units.count, try row(entry)))
        }
    }

    private mutating func sees(_ row: RecordRow, _ place: ItemPlace) throws -> Bool {
        guard try sight.sees(row) else {
            hidden.insert(row.unit)
            return false
        }
        return mayRead(place, in: row.unit)
    }

    private mutating func mayRead(_ place: ItemPlace, in unit: Identifier) -> Bool {
        let isAllowed = place.field.access.readers.contains(reader(in: unit))
        if isAllowed { isReadable = true } else { hidden.insert(unit) }
        return isAllowed
    }

    private mutating func reader(in unit: Identifier) -> FormRole {
        let role = readers[unit] ?? roles.reader(in: unit)
        readers[unit] = role
        return role
    }
}
