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
    ///   - problem: what the visit found wrong: it is put on the list in the same act (M33).
    ///   - report: fields of the report of a danger that the visit found (M23), which is made in
    ///     the same durable act; nil if it found none.
    package func addVisit(
        _ written: [WrittenField], to child: ChildFile, correcting corrected: String? = nil,
        problem: String = "", reporting report: [WrittenField]? = nil, reason: String = ""
    ) throws -> WrittenFile {
        let given = try corrected == nil ? visitOfToday(beside: written) : []
        let visit = NewItem(String(ChildField.visits), given + written)
        let problems = try problem.isEmpty ? [] : [newProblem(problem, in: child)]
        var edits = RecordEdits(child.form, of: child.record)
        do {
            var doubts = try add(visit, to: child, correcting: corrected, in: &edits)
            for item in problems { doubts += try add(item, to: child, in: &edits) }
            if corrected == nil { doubts += edits.secondVisits }
            let code = try report.map { try self.report($0, in: &edits) }
            let dots = try write(child.spread(edits.operations), reason: reason)
            return WrittenFile(dots: dots, warnings: edits.warnings + doubts, report: code)
        } catch FieldRefusal.noSuchEntry {
            throw ChildFault.unknownVisit(corrected ?? "")
        }
    }

    /// What stands in a visit if nothing else is said: that it was today, by whoever enters it.
    private func visitOfToday(beside written: [WrittenField]) throws -> [WrittenField] {
        guard let visits = Forms.child[ChildField.visits] else {
            preconditionFailure("the child form has visits")
        }
        return try filling(
            [(VisitField.date, today.description), (VisitField.visitor, try author().name)],
            beside: written, in: visits)
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
            let children = try UnitedChildren(transaction, sight(transaction))
                .children(by: tree, on: today)
            let units = Set(units)
            let due = children.compactMap { child -> DueVisit? in
                guard child.hasArrived, units.contains(child.unit) else { return nil }
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
    /// The visits that count, as lists number them: by day, then by name.
    package var visits: [EntryID] {
        record.currentEntries(of: ChildField.visits).map(\.id)
    }
}

extension RecordEdits {
    /// A doubt if a visit that is written has the day and the tier of one that the record has.
    fileprivate var secondVisits: [Warning] {
        let known = record?.currentEntries(of: ChildField.visits) ?? []
        let isSecond = operations.contains { operation in
            guard case .add(ChildField.visits, let fields, nil) = operation else { return false }
            let value = { number in fields.first { $0.number == number }?.value ?? .null }
            guard let day = CalendarDay(value(VisitField.date)) else { return false }
            return known.contains {
                CalendarDay($0.value(VisitField.date)) == day
                    && $0.value(VisitField.tier) == value(VisitField.tier)
            }
        }
        guard isSecond else { return [] }
        return [Warning(ChildField.visits, entryField: VisitField.date, .secondOfDay)]
    }
}
