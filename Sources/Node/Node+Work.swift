package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// What was done in a unit, row by row for those directly below it and last for what it keeps
    /// itself. The files are read, for summaries do not know every visit's day.
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
            var calendars = UnitCalendars(tree)
            let below = tree.units.filter { $0.parent == unit }.map(\.id)
            let parts = below.map { ($0, book.subtree(of: $0)) } + [(unit, [unit])]
            return try parts.compactMap { unit, units -> UnitWork? in
                let within = Set(units)
                var work = UnitWork(unit: unit, name: tree.name(of: unit))
                work.cutOff = late.late(among: within)
                let own = children.filter { $0.hasArrived && within.contains($0.unit) }
                for child in own where !child.summary.isClosed {
                    work.lateItems += lateItems(of: child, tree, &calendars)
                    count(child, late, in: &work)
                }
                _ = try united.map(own) { child, record in
                    work.evidence.add(record, found: child.summary.surveyDay, in: days)
                }
                return work.isEmpty ? nil : work
            }
        }
    }

    /// How many of the things that the file asks for are late, as worklists count them.
    private func lateItems(
        of child: KnownChild, _ tree: UnitTree, _ calendars: inout UnitCalendars
    ) -> Int {
        let open = child.summary.openItems
        guard !open.isEmpty else { return 0 }
        let calendar = calendars.calendar(of: child.unit)
        return open.count { item in
            let due = item.deadline(by: calendar, on: today) {
                tree.clearing($0, of: child.unit)
            }
            return due.day < today
        }
    }

    private func count(_ child: KnownChild, _ late: LateUnits, in work: inout UnitWork) {
        work.children += 1
        guard let due = child.summary.nextDue, due < today else { return }
        if late.isKnown(child.unit, until: due) { work.late += 1 } else { work.undecided += 1 }
    }
}

extension UnitWork {
    fileprivate var isEmpty: Bool { children == 0 && evidence == WorkEvidence() && cutOff.isEmpty }
}
