package import Casework
package import Records
import Storage
import Trust
package import Wire

extension Node {
    /// Keeps a report as it is, with the next version of its table, in the registers of its unit:
    /// later edits of files do not alter what was reported (M67).
    ///
    /// - Parameter note: what this version puts right; empty for none.
    /// - Returns: the change.
    package func freeze(_ report: TableReport, note: String = "") throws -> Dot {
        let registers = try beginRegisters(of: report.unit)
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            let row = try transaction.recordRow(registers.working.id) ?? registers.working.row
            let file = try Self.registers(with: row, transaction)
            let earlier = file.record.summaries(in: RegisterForm.summaries).filter {
                $0.table == report.table && $0.by == report.by.rawValue
            }
            let last = earlier.map(\.version).filter { (0..<1_000_000).contains($0) }.max() ?? 0
            let operations = try Self.keeping(
                report, in: RegisterForm.summaries, of: Forms.register, version: last + 1,
                note: note)
            return try write(file.spread(operations), reason: "", in: transaction)[0]
        }
    }

    /// What adds a report to a collection.
    private static func keeping(
        _ report: TableReport, in collection: Int, of form: Form, version: Int, note: String = ""
    ) throws -> [Operation] {
        guard let field = form[collection],
            let draft = report.draft(for: field, version: version, note: note)
        else { throw NodeError.changeTooLarge(Limits.changeBytes) }
        var edits = RecordEdits(form)
        try edits.add(draft)
        return edits.operations
    }

    /// Publishes a report to all below its unit, with small cells withheld: what a village holds of
    /// others are counts that name nobody (M68, M72).
    ///
    /// - Returns: the change; nil if it is published already.
    package func publish(_ version: SummaryVersion) throws -> Dot? {
        guard let report = version.frozen.report?.hidingSmallCells() else {
            throw NodeError.unreadableSummary
        }
        let operations = try Self.keeping(
            report, in: UnitForm.published, of: Forms.unit, version: version.frozen.version)
        return try write { transaction in
            try transaction.refresh(Derivation.derive)
            let row = try transaction.recordRows(of: version.unit, kind: .unit).first
            let earlier =
                try row.map { try transaction.record($0) }?
                .summaries(in: UnitForm.published) ?? []
            let isThere = earlier.contains {
                $0.version == version.frozen.version && $0.report == report
            }
            guard !isThere else { return nil }
            try Forms.unit.check(operations, areWritableBy: try role(in: version.unit, transaction))
            let edit = Edit(
                unit: version.unit, logClass: .own, record: row?.id, kind: .unit,
                operations: operations)
            return try write([edit], in: transaction)[0]
        }
    }

    /// What units reported, and what these units and those above them published, as far as this
    /// person may read it; unit by unit in the order of the tree.
    ///
    /// - Parameter units: whose reports.
    package func summaryVersions(of units: [Identifier]) throws -> [SummaryVersion] {
        try read { transaction in
            let tree = try self.units(transaction)
            let book = try book(transaction)
            let wanted = Set(units)
            let publishing = wanted.union(units.prefix(1).flatMap { book.ancestors(of: $0) })
            let shown = tree.units.filter { publishing.contains($0.id) }
            return try shown.flatMap { unit -> [SummaryVersion] in
                let reported =
                    wanted.contains(unit.id)
                    ? try versions(
                        in: .register, RegisterForm.summaries, of: unit.id, transaction) : []
                return try reported
                    + versions(in: .unit, UnitForm.published, of: unit.id, transaction)
            }
        }
    }

    private func versions(
        in kind: RecordKind, _ collection: Int, of unit: Identifier, _ transaction: Transaction
    ) throws -> [SummaryVersion] {
        let role = try roles(transaction).reader(in: unit)
        guard let field = Forms.form(of: kind)?[collection], field.access.readers.contains(role)
        else { return [] }
        var teller = try ChangeTeller(self, transaction, .chinese, in: unit)
        let found = try transaction.recordRows(of: unit, kind: kind).flatMap {
            row -> [SummaryVersion] in
            let open = try Self.open(row, transaction)
            return try open.record.summaries(in: collection).compactMap {
                frozen -> SummaryVersion? in
                let logged = open.changes.first { $0.dot == frozen.entry.dot }
                guard let change = logged?.change else { return nil }
                return SummaryVersion(
                    unit: unit, frozen: frozen, isPublished: kind == .unit,
                    line: try teller.line(change, at: frozen.entry.dot, of: open.record))
            }
        }
        // Several records of one unit are seen as one.
        return found.sorted { $0.frozen.precedes($1.frozen) }
    }

    /// What was reported or published under the code of its entry.
    package func summaryVersion(_ code: String) throws -> SummaryVersion {
        guard let wanted = RecordCode(written: code) else { throw NodeError.unknownSummary(code) }
        let all = try units().units.map(\.id)
        let found = try summaryVersions(of: all).filter { wanted.matches($0.frozen.entry.dot) }
        let version = try found.only(called: code, by: \.frozen.entry.dot)
        guard let version else { throw NodeError.unknownSummary(code) }
        return version
    }
}
