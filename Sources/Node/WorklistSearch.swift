import Casework
import Records
import Storage
import Wire

/// Finds what is due, from what is derived of records: they are opened only to say what is meant.
///
/// (1) What a person may not read is not named, nor that it is there.
/// (2) An entry of a child that several files keep is named once.
/// (3) A list of what is due holds what this office can do; what waits for a level above it stands
/// in the report (M26, M27).
struct WorklistSearch {
    private let node: Node
    private let transaction: Transaction
    private let tree: UnitTree
    private let today: CalendarDay
    private let roles: PersonRoles
    private let sight: Sight
    private let level: Int?
    private var calendars: UnitCalendars
    private var readers: [Identifier: FormRole] = [:]
    private var contacts: UnitContacts?
    /// Whether the township's own series of visits is listed too (M18).
    var listsRevisits = false

    init(_ node: Node, _ transaction: Transaction) throws {
        (self.node, self.transaction) = (node, transaction)
        tree = try node.units(transaction)
        today = node.today
        roles = try node.roles(transaction)
        sight = try node.sight(transaction)
        level = try node.ownLevel(by: tree, transaction)
        calendars = UnitCalendars(tree)
    }

    /// What is due until a day: dangers first, then the most overdue.
    ///
    /// - Parameters:
    ///   - units: whose records.
    ///   - worker: whose children; nil for all, and for what is about no child.
    mutating func due(
        of units: Set<Identifier>, until day: CalendarDay, worker: String?
    ) throws -> [DueItem] {
        let key = worker.map { WrittenText.key($0) }
        let united = try UnitedChildren(transaction, sight)
        let children = try united.children(by: tree, on: today).filter { child in
            units.contains(child.unit)
                && key.map { WrittenText.key(child.summary.worker) == $0 } ?? true
        }
        var items: [DueItem] = []
        var seen: Set<ItemName> = []
        for isClosed in [false, true] {
            for child in children where child.summary.isClosed == isClosed {
                for item in try self.items(of: child, until: day) {
                    if let name = item.name, !seen.insert(name).inserted { continue }
                    items.append(item)
                }
            }
        }
        if key == nil { items += try ownItems(of: units, until: day) }
        return try DueSubjects(united: united, roles: roles, forms: tree.forms).named(
            items.filter(isForThisLevel).sorted { $0.place < $1.place })
    }

    /// Whoever is of no known level sees everything.
    private func isForThisLevel(_ item: DueItem) -> Bool {
        guard let level, case .entry(let clock, _) = item.matter else { return true }
        return Clocks.lowestLevel(for: clock.number).map { $0 <= level } ?? true
    }

    /// What is due of a child until a day.
    mutating func items(of child: KnownChild, until day: CalendarDay) throws -> [DueItem] {
        var items: [DueItem] = []
        if let next = child.summary.nextDue, next <= day {
            items.append(try item(.visit, Deadline(day: next), in: child.unit, child: child))
        }
        if listsRevisits,
            let next = child.summary.nextRevisit(by: tree.visitRule(of: child.unit), on: today),
            next <= day
        {
            items.append(try item(.revisit, Deadline(day: next), in: child.unit, child: child))
        }
        if child.isMovedAway { return items }
        return try items
            + entries(child.summary.openItems, .child, in: child.unit, until: day, child: child)
    }

    private mutating func entries(
        _ open: [OpenItem], _ kind: RecordKind, in unit: Identifier, until day: CalendarDay,
        child: KnownChild? = nil, record: Dot? = nil
    ) throws -> [DueItem] {
        try open.compactMap { one in
            guard let clock = Clocks.clock(one.clock), mayRead(clock, in: unit) else { return nil }
            let deadline = one.deadline(by: calendars.calendar(of: unit), on: today) {
                tree.clearing($0, of: unit)
            }
            guard deadline.day <= day else { return nil }
            return try item(
                .entry(clock, one.entry), deadline, in: unit, child: child, record: record)
        }
    }

    /// What the units' registers ask for, and the reports that campaigns wait for.
    private mutating func ownItems(
        of units: Set<Identifier>, until day: CalendarDay
    ) throws -> [DueItem] {
        var items: [DueItem] = []
        var reports: [Identifier: [CampaignReport]] = [:]
        for (row, bytes) in try transaction.summaries(kind: .register) {
            guard case .register(let summary)? = try? RecordSummary.decode(bytes) else {
                throw StoreError.damaged(what: "summary \(row.key)")
            }
            reports[row.unit, default: []] += summary.campaigns
            guard units.contains(row.unit) else { continue }
            items += try entries(
                summary.openItems, .register, in: row.unit, until: day, record: row.id)
        }
        for known in tree.campaigns {
            guard let due = known.campaign.listDue, due <= day else { continue }
            for unit in tree.units(of: known).found where units.contains(unit.id) {
                let own = reports[unit.id]?.filter { known.campaign.isCalled($0.campaign) }
                let report = CampaignReport.joined(own ?? [])
                guard report.map({ !CampaignState.isReport($0.state) }) ?? true else { continue }
                items.append(
                    try item(.report(known.campaign), Deadline(day: due), in: unit.id))
            }
        }
        return items
    }

    private mutating func item(
        _ matter: DueItem.Matter, _ deadline: Deadline, in unit: Identifier,
        child: KnownChild? = nil, record: Dot? = nil
    ) throws -> DueItem {
        DueItem(
            matter: matter, child: child, record: record ?? child?.record, unit: unit,
            deadline: deadline, silence: try silence(of: unit, since: deadline.day))
    }

    /// Only what is late is asked for: to find out when each unit was heard of costs readings.
    private mutating func silence(
        of unit: Identifier, since day: CalendarDay
    ) throws -> DueItem.Silence? {
        guard unit != node.unit, day < today, let named = tree[unit] else { return nil }
        let contacts = try self.contacts ?? UnitContacts(node, transaction)
        self.contacts = contacts
        guard let heard = contacts[named].heard else { return .always }
        return CalendarDay(inChinaAt: heard) < day ? .since(heard) : nil
    }

    private mutating func mayRead(_ clock: Clock, in unit: Identifier) -> Bool {
        let role = readers[unit] ?? roles.reader(in: unit)
        readers[unit] = role
        guard let form = Forms.form(of: clock.kind) else { return false }
        let cell = Cell.field(clock.collection)
        let isSealed = form[clock.collection]?.sensitivity == .sealed
        return isSealed ? form.mayOpen(cell, as: role) : form.mayRead(cell, as: role)
    }
}

/// The clock and the entry of an item.
private struct ItemName: Hashable {
    let clock: Int
    let entry: EntryID
}

extension DueItem {
    fileprivate var name: ItemName? {
        guard case .entry(let clock, let entry) = matter else { return nil }
        return ItemName(clock: clock.number, entry: entry)
    }

    /// Where it stands in lists.
    fileprivate var place: (Int, CalendarDay, Identifier, Dot, EntryID) {
        let nothing = Dot(log: Identifier(high: 0, low: 0), number: 0)
        let entry = name?.entry ?? EntryID(dot: nothing, ordinal: 0)
        return (isDanger ? 0 : 1, deadline.day, unit, record ?? nothing, entry)
    }
}
