package import Casework
package import Records
import Storage
package import Wire

extension Node {
    /// What an import of a table would do. It shows what stands in the files, so only those who may
    /// import see it.
    ///
    /// - Parameters:
    ///   - unit: the unit of rows that name none, in a table that names none; without it this
    ///     node's own, unless others could be meant.
    ///   - decisions: what a person decided, by the row's place in the file.
    package func previewSurvey(
        _ table: SurveyTable, unit: Identifier?, decisions: [Int: SurveyDecision] = [:]
    ) throws -> SurveyPreview {
        let writable = try units(atOrBelow: nil)
        return try read { transaction in
            let tree = try units(transaction)
            let files = try UnitedChildren(transaction, sight(transaction))
            let known = known(
                tree.units.filter { writable.contains($0.id) }, in: table, by: tree)
            let surroundings = SurveyPreview.Surroundings(
                children: files.children, units: known,
                home: unit ?? (known.count > 1 ? nil : self.unit), today: today,
                decisions: decisions, form: tree.forms.openChild)
            let preview = try SurveyPreview(table, in: surroundings) { try files.record($0) }
            guard preview.headings.hasNames else { throw ChildFault.notASurvey }
            try checkRoles(preview.rows, transaction)
            return preview
        }
    }

    /// The units that the table may speak of. Right after joining a village may not know yet what
    /// it is called: a table of one unit is then taken for its own.
    private func known(
        _ units: [NamedUnit], in table: SurveyTable, by tree: UnitTree
    ) -> [KnownUnit] {
        let all = units.map { $0.known(tree.categoryList(of: $0.id, on: today)) }
        guard units.count == 1, units[0].name.isEmpty, let named = table.onlyUnitName else {
            return all
        }
        return [KnownUnit(unit: units[0].id, parent: nil, names: [named], codes: [])]
    }

    /// Imports what a preview proposes: each row as one change, all in one transaction.
    ///
    /// - Parameter reason: what was imported, for the history.
    /// - Returns: the changes.
    package func importSurvey(_ preview: SurveyPreview, reason: String) throws -> [Dot] {
        let rows = preview.rows.filter { !$0.operations.isEmpty }
        return try write { transaction in
            try checkRoles(rows, transaction)
            try transaction.refresh(Derivation.derive)
            let groups = try FileGroups(transaction, sight(transaction))
            let all = try rows.flatMap { row in
                try edits(for: row, reason: reason, groups, transaction)
            }
            return try write(all.sortedByUnit, in: transaction)
        }
    }

    private func checkRoles(_ rows: [SurveyProposal], _ transaction: Transaction) throws {
        let roles = try roles(transaction)
        let tree = try units(transaction)
        for row in rows {
            guard let unit = row.unit else { continue }
            let role = try roles.require(in: unit)
            for value in row.entry.fields {
                try Forms.child.check(value.field, isWritableBy: role)
            }
            try tree.forms.check(row.operations, of: .child, in: tree.line(of: unit))
        }
    }

    private func edits(
        for row: SurveyProposal, reason: String, _ groups: FileGroups,
        _ transaction: Transaction
    ) throws -> [Edit] {
        guard let unit = row.unit else { return [] }
        guard let match = row.match else {
            return Edit.all(row.operations, of: nil, .child, in: unit, reason: reason)
        }
        guard let file = try transaction.recordRow(match.file) else { return [] }
        return try groups.file(file).spread(row.operations).flatMap {
            try edits($0.file, $0.operations, reason: reason, in: transaction)
        }
    }

    /// The open files of units as the survey table, each child once. Sealed items stay out, and
    /// what is not for this person's role in the file's unit.
    package func exportSurvey(of units: [Identifier], named name: String) throws -> SurveyExport {
        try read { transaction in
            let tree = try self.units(transaction)
            let roles = try roles(transaction)
            let files = try UnitedChildren(transaction, sight(transaction))
            let wanted = files.children.filter {
                $0.hasArrived && units.contains($0.unit) && !$0.summary.isClosed
            }
            let lines = try files.map(wanted) { child, record in
                SurveyExport.Line(
                    file: child.record, unitName: tree.name(of: child.unit), record: record,
                    role: try roles.require(in: child.unit),
                    categoryList: tree.categoryList(of: child.unit, on: today))
            }
            let own = tree.forms.child.fields.filter { field in
                units.contains { tree.forms.isOpen(field.number, in: tree.line(of: $0)) }
            }
            return SurveyExport(
                unitName: name, year: today.parts.year, lines: lines,
                form: tree.forms.child, own: own)
        }
    }
}

extension [Edit] {
    /// Those of one unit together, each unit's in their order: they go into few runs.
    fileprivate var sortedByUnit: [Edit] {
        enumerated().sorted { ($0.element.unit, $0.offset) < ($1.element.unit, $1.offset) }
            .map(\.element)
    }
}

extension NamedUnit {
    /// The unit as tables may name it: by every name and code that it has or had.
    fileprivate func known(_ list: CategoryList?) -> KnownUnit {
        let past = summary.designations.filter { $0 != designation }
        let all = (designation.map { [$0] } ?? []) + past
        return KnownUnit(
            unit: id, parent: parent, names: all.map(\.name),
            codes: all.map(\.code).filter { !$0.isEmpty }, categoryList: list)
    }
}
