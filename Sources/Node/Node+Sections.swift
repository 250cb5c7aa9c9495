package import Casework
import Records
import Storage
package import Wire

extension Node {
    /// When each part of a child's file was last confirmed (M09).
    package func sections(of child: ChildFile) throws -> [SectionStanding] {
        let rule = try units().visitRule(of: child.working.unit)
        return sections(of: child.record, child.changes, try summary(of: child), rule)
    }

    private func sections(
        of record: Records.Record, _ files: [[(dot: Dot, change: Change)]],
        _ summary: ChildSummary, _ rule: VisitRule
    ) -> [SectionStanding] {
        let cycle = rule.confirmation(risk: summary.risk, categories: summary.categories)
        return SectionStanding.all(of: record, files, every: cycle, on: today)
    }

    /// The children of units in whose open files something is stale, in the order in which they
    /// became known.
    package func staleChildren(of units: [Identifier]) throws -> [StaleChild] {
        try read { transaction in
            let tree = try self.units(transaction)
            let files = try UnitedChildren(transaction, sight(transaction))
            let wanted = files.children.filter {
                units.contains($0.unit) && !$0.summary.isClosed
            }
            let all = try files.mapChanges(wanted) { child, record, changes in
                let standings = sections(
                    of: record, changes, child.summary, tree.visitRule(of: child.unit))
                return StaleChild(
                    child: child, sections: standings.filter { $0.isStale(on: today) })
            }
            return all.filter { !$0.sections.isEmpty }
        }
    }

    /// Says that parts of a child's file are still so; of the whole file where none is named.
    package func confirm(_ child: ChildFile, sections: [Int]) throws -> WrittenFile {
        guard let field = Forms.child[ChildField.confirmations] else {
            preconditionFailure("the child form has confirmations")
        }
        try child.form.check(field, isWritableBy: try role(in: child.working.unit))
        var edits = RecordEdits(child.form, of: child.record)
        let name = try author().name
        for section in sections.isEmpty ? [nil] : sections.map(Optional.some) {
            var draft = EntryDraft(field)
            draft.set(EntryFieldNumber.Confirmation.date, to: today.value)
            draft.set(
                EntryFieldNumber.Confirmation.section,
                to: section.map { .integer(Int64($0)) } ?? .null)
            try draft.set(EntryFieldNumber.Confirmation.person, to: name)
            try edits.add(draft)
        }
        let dots = try write(child.spread(edits.operations), reason: "")
        return WrittenFile(dots: dots, warnings: [])
    }
}

extension ChildFile {
    /// The changes of each of the child's files that this program can read.
    fileprivate var changes: [[(dot: Dot, change: Change)]] { all.map(\.changes.readable) }
}

extension UnitedChildren {
    /// Reads children with the changes of each of their files, in their order.
    fileprivate func mapChanges<Result>(
        _ children: [KnownChild],
        _ body: (KnownChild, Records.Record, [[(dot: Dot, change: Change)]]) throws -> Result
    ) throws -> [Result] {
        try transaction.mapChanges(of: children, in: rows) { child, changes in
            if let group = groups[child.record] {
                return try body(child, group.record, group.changes)
            }
            guard let readable = changes[child.record]?.readable else { return nil }
            return try body(child, Fold.record(child.record, from: readable), [readable])
        }
    }
}
