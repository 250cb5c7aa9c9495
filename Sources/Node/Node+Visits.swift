package import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// Adds a visit to a child's file.
    ///
    /// - Parameters:
    ///   - written: fields of the visit by number, name or label; without a date it was today, and
    ///     without a visitor it was the person who enters it.
    ///   - corrected: the visit that this one corrects, by its number in the list or its name; what
    ///     is not written anew stays as it was.
    package func addVisit(
        _ written: [WrittenField], to child: ChildFile, correcting corrected: String? = nil,
        reason: String = ""
    ) throws -> WrittenChild {
        guard let visits = Forms.child[ChildField.visits] else {
            preconditionFailure("the child form has visits")
        }
        try Forms.child.check(visits, isWritableBy: try role(in: child.working.row.unit))
        var edits = RecordEdits(Forms.child, of: child.record)
        var draft = EntryDraft(visits)
        if let corrected {
            draft = try edits.correction(of: try visit(corrected, of: child), in: visits)
        } else {
            draft.set(VisitField.date, to: today.value)
            try draft.set(VisitField.visitor, to: author().name)
        }
        for one in written { try draft.set(named: one.name, to: one.text) }
        let doubts = ChildDoubts.visitChecks(
            draft.value(VisitField.date), born: child.record.birthDay, on: today)
        try edits.add(draft)
        let dots = try write(child.spread(edits.operations), reason: reason)
        return WrittenChild(dots: dots, warnings: edits.warnings + doubts)
    }

    private func visit(_ text: String, of child: ChildFile) throws -> EntryID {
        let visits = child.visits
        if let number = Int(text), visits.indices.contains(number - 1) { return visits[number - 1] }
        let code = RecordCode(text)
        guard let visit = visits.first(where: { code?.matches($0.dot) == true }) else {
            throw ChildFault.unknownVisit(text)
        }
        return visit
    }

    /// The visits that are due until a day, the most overdue first.
    ///
    /// - Parameters:
    ///   - units: whose children.
    ///   - revisits: the township's own series (M18) instead of the village's.
    package func dueVisits(
        of units: [Identifier], until day: CalendarDay, revisits: Bool
    ) throws -> [DueVisit] {
        try read { transaction in
            let tree = try self.units(transaction)
            let children = try UnitedChildren(transaction).children(by: tree, on: today)
            let due = children.compactMap { child -> DueVisit? in
                guard units.contains(child.unit) else { return nil }
                let rule = tree.visitRule(of: child.unit)
                let next =
                    revisits
                    ? child.summary.nextRevisit(by: rule, on: today) : child.summary.nextDue
                return next.flatMap { $0 <= day ? DueVisit(child: child, day: $0) : nil }
            }
            return due.sorted { ($0.day, $0.child.record) < ($1.day, $1.child.record) }
        }
    }
}

extension ChildFile {
    /// The visits that count, as lists number them.
    package var visits: [EntryID] { record.numberedEntries(of: ChildField.visits).map(\.id) }
}
