package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// What was done in a unit, row by row for those directly below it and last for what it keeps
    /// itself, and what of theirs waits for it. The files are read, for summaries do not know
    /// every visit's day.
    package func work(
        of unit: Identifier, in days: ClosedRange<CalendarDay>
    ) throws -> [UnitWork] {
        try read { transaction in
            try requireKeeping(unit, transaction)
            let tree = try units(transaction)
            let united = try UnitedChildren(transaction, sight(transaction))
            let children = try united.children(by: tree, on: today)
            let late = try LateUnits(self, transaction, tree, children)
            let book = try book(transaction)
            let whole = Set(book.subtree(of: unit))
            let items = lateItems(of: children.filter { whole.contains($0.unit) }, tree, late)
            let below = tree.units.filter { $0.parent == unit }.map(\.id)
            let parts = below.map { ($0, book.subtree(of: $0)) } + [(unit, [unit])]
            return try parts.compactMap { unit, units -> UnitWork? in
                let within = Set(units)
                var work = UnitWork(unit: unit, name: tree.name(of: unit))
                work.cutOff = late.late(among: within)
                for one in units { work.add(items[one]) }
                let own = children.filter { $0.hasArrived && within.contains($0.unit) }
                for child in own where !child.summary.isClosed {
                    count(child, late, in: &work)
                }
                _ = try united.map(own) { child, record in
                    work.evidence.add(record, found: child.summary.surveyDay, in: days)
                }
                return work.isEmpty ? nil : work
            }
        }
    }

    /// How many of the things that files ask for are late, by the unit that they wait for.
    private func lateItems(
        of children: [KnownChild], _ tree: UnitTree, _ late: LateUnits
    ) -> [Identifier: LateItems] {
        var calendars = UnitCalendars(tree)
        var found: [Identifier: LateItems] = [:]
        for child in children where !child.summary.isClosed && child.hasArrived {
            for item in child.summary.openItems {
                let due = item.deadline(by: calendars.calendar(of: child.unit), on: today) {
                    tree.clearing($0, of: child.unit)
                }
                guard due.day < today, let unit = tree.unit(for: item.clock, at: child.unit)
                else { continue }
                let isKnown = late.isKnown(unit, until: due.day)
                found[unit, default: LateItems()].add(isKnown: isKnown)
            }
        }
        return found
    }

    private func count(_ child: KnownChild, _ late: LateUnits, in work: inout UnitWork) {
        work.children += 1
        guard let due = child.summary.nextDue, due < today else { return }
        if late.isKnown(child.unit, until: due) { work.late += 1 } else { work.undecided += 1 }
    }
}

extension UnitWork {
    fileprivate var isEmpty: Bool {
        children == 0 && evidence == WorkEvidence() && cutOff.isEmpty
            && lateItems + undecidedItems == 0
    }

    fileprivate mutating func add(_ items: LateItems?) {
        lateItems += items?.late ?? 0
        undecidedItems += items?.undecided ?? 0
    }
}

/// Open items whose day has passed, of one unit.
private struct LateItems {
    private(set) var late = 0
    /// Those whose day came after the last word from the unit.
    private(set) var undecided = 0

    mutating func add(isKnown: Bool) {
        if isKnown { late += 1 } else { undecided += 1 }
    }
}

extension UnitTree {
    /// The unit that what a clock asks for waits for: that of the file, or the nearest one above it
    /// whose level can do it (M26, M27). One of no known level is taken to be able to. Nil where
    /// none is known.
    fileprivate func unit(for clock: Int, at unit: Identifier) -> Identifier? {
        guard let lowest = Clocks.lowestLevel(for: clock) else { return unit }
        var next = self[unit]
        while let one = next, let level = one.level, level < lowest {
            next = one.parent.flatMap { self[$0] }
        }
        return next?.id
    }
}
