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
    /// The units of which at least one child's file is here, open or closed.
    private let known: Set<Identifier>
    private let tree: UnitTree
    private let own: Identifier

    init(
        _ node: Node, _ transaction: Transaction, _ tree: UnitTree, _ children: [KnownChild]
    ) throws {
        let book = try node.book(transaction)
        contacts = try UnitContacts(node, transaction)
        equipped = Set(
            book.all.filter { $0.subject == .node && book.isInForce($0) }.map(\.unit))
        var known: Set<Identifier> = []
        for child in children { known.insert(child.unit) }
        self.known = known
        self.tree = tree
        own = node.unit
    }

    /// The late ones of some units, in the order of the tree.
    func late(among units: Set<Identifier>) -> [LateUnit] {
        let above = Set(tree.units.compactMap(\.parent))
        return tree.units.filter { units.contains($0.id) && $0.id != own }.compactMap { unit in
            reason(unit, isLeaf: !above.contains(unit.id)).map {
                LateUnit(unit: unit.id, name: tree.name(of: unit.id), reason: $0)
            }
        }
    }

    /// A unit without a machine is worked by the one above it: only if nothing at all was entered
    /// for it, nobody can tell whether there is nobody.
    private func reason(_ unit: NamedUnit, isLeaf: Bool) -> LateUnit.Reason? {
        guard equipped.contains(unit.id) else {
            return isLeaf && !known.contains(unit.id) ? .empty : nil
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

    /// Whether nothing has come from any of these units: there is no number to be shown.
    func knowsNothing(of units: [Identifier], _ late: [LateUnit]) -> Bool {
        let missing = Set(late.filter { $0.reason.leavesNothing }.map(\.unit))
        return units.allSatisfy { missing.contains($0) && !known.contains($0) }
    }
}

extension LateUnit.Reason {
    /// Whether nothing of the unit can be here but what others entered for it.
    fileprivate var leavesNothing: Bool {
        switch self {
        case .silent: false
        case .unheard, .empty: true
        }
    }
}
