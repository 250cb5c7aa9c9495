import Casework
import Storage
import Trust
import Wire

/// Tells of which units a report may lack something, so that they are named and nobody reads their
/// silence as nobody (M67).
struct LateUnits {
    private let contacts: UnitContacts
    /// The units that have a machine of their own.
    private let equipped: Set<Identifier>
    /// The units of which anything is here: a child's file, open or closed, or what is counted.
    private let known: Set<Identifier>
    /// The units of which something is here that the table counts.
    private let counted: Set<Identifier>
    private let tree: UnitTree
    private let own: Identifier
    /// Of the units that take part in a campaign, whether they have reported.
    private let campaign: [Identifier: Bool]

    /// - Parameters:
    ///   - counted: the units of which something is here that the table counts; nil where that is
    ///     children.
    ///   - campaign: whose reports are asked for too; nil for none.
    init(
        _ node: Node, _ transaction: Transaction, _ tree: UnitTree, _ children: [KnownChild],
        counted: Set<Identifier>? = nil, campaign: CampaignStanding? = nil
    ) throws {
        let book = try node.book(transaction)
        contacts = try UnitContacts(node, transaction)
        equipped = Set(
            book.all.filter { $0.subject == .node && book.isInForce($0) }.map(\.unit))
        var known: Set<Identifier> = []
        for child in children where child.hasArrived { known.insert(child.unit) }
        self.known = known.union(counted ?? [])
        self.counted = counted ?? known
        self.tree = tree
        own = node.unit
        var reported: [Identifier: Bool] = [:]
        for row in campaign?.rows ?? [] { reported[row.unit.id] = row.isReported }
        self.campaign = reported
    }

    /// The late ones of some units, in the order of the tree.
    func late(among units: Set<Identifier>) -> [LateUnit] {
        let above = Set(tree.units.compactMap(\.parent))
        return tree.units.filter { units.contains($0.id) }.compactMap { unit in
            let silence = unit.id == own ? nil : silence(unit, isLeaf: !above.contains(unit.id))
            let reason = silence ?? (campaign[unit.id] == false ? .unreported : nil)
            return reason.map {
                LateUnit(unit: unit.id, name: tree.name(of: unit.id), reason: $0)
            }
        }
    }

    /// A unit without a machine is worked by the one above it: only if nothing at all was entered
    /// for it, nobody can tell whether there is nobody; a zero report of the campaign tells.
    private func silence(_ unit: NamedUnit, isLeaf: Bool) -> LateUnit.Reason? {
        guard equipped.contains(unit.id) else {
            let isToldOf = known.contains(unit.id) || campaign[unit.id] != nil
            return isLeaf && !isToldOf ? .empty : nil
        }
        let contact = contacts[unit]
        guard let heard = contact.heard else { return .unheard }
        return contact.isSilent ? .silent(since: CalendarDay(inChinaAt: heard)) : nil
    }

    /// Whether what a unit did on a day would have come by now: it has been heard of since, or it
    /// is worked on this machine or by the unit above it.
    func isKnown(_ unit: Identifier, until day: CalendarDay) -> Bool {
        guard unit != own, equipped.contains(unit), let named = tree[unit] else { return true }
        return contacts[named].heard.map { CalendarDay(inChinaAt: $0) > day } ?? false
    }

    /// Whether nothing of these units is known that the table counts, and one of them is late: then
    /// there is no number to be shown, for a zero would be taken for nobody.
    func knowsNothing(of units: [Identifier], _ late: [LateUnit]) -> Bool {
        let missing = Set(late.map(\.unit))
        return units.contains { missing.contains($0) } && !units.contains { counted.contains($0) }
    }
}
