package import Casework
import Records
import Storage
import Trust
package import Wire

extension Node {
    /// A summary table of a unit and all below it, as the files here say. Refused to whoever does
    /// not work on that unit's files: an assessor would see a sum of the few that are theirs.
    ///
    /// - Parameters:
    ///   - rows: by what the table is parted.
    ///   - day: on which ages, what is due and what has ended are judged; today if none is given.
    ///     What was entered since is counted all the same.
    ///   - campaign: by name or code; units that have not reported in it are late. Nil for none.
    package func report(
        _ table: SummaryTable, of unit: Identifier, by rows: TableRows, on day: CalendarDay? = nil,
        campaign: String? = nil
    ) throws -> TableReport {
        let campaign = try campaign.map { try campaigns($0) }?.first
        return try read { transaction in
            try requireKeeping(unit, transaction)
            let tree = try units(transaction)
            let children = try UnitedChildren(transaction, sight(transaction))
                .children(by: tree, on: today)
            let book = try book(transaction)
            let (within, day) = (book.subtree(of: unit), day ?? today)
            let tally = try tally(table, of: children, within, tree, on: day, transaction)
            let late = try LateUnits(
                self, transaction, tree, children,
                counted: table.counting == .entries ? Set(tally.byUnit.keys) : nil,
                campaign: campaign)
            let reporting = Reporting(
                table: table, unit: unit, tree: tree, tally: tally, late: late,
                missing: late.late(among: Set(within))
            ) { book.subtree(of: $0) }
            return TableReport(
                table, unit: unit, unitName: tree.name(of: unit), day: day, by: rows,
                rows: rows == .units ? reporting.rowsByUnit : reporting.rowsByCategory,
                late: reporting.missing)
        }
    }

    private func tally(
        _ table: SummaryTable, of children: [KnownChild], _ units: [Identifier], _ tree: UnitTree,
        on day: CalendarDay, _ transaction: Transaction
    ) throws -> TableTally {
        let within = Set(units)
        switch table.counting {
        case .entries: return try transaction.tally(table, in: within, on: day)
        case .children:
            let rules = try rules(asking: table, units, tree, on: day, transaction)
            return children.tally(table, in: within, on: day, by: rules)
        }
    }

    /// By what units judge who should have what; empty for a table that does not ask.
    private func rules(
        asking table: SummaryTable, _ units: [Identifier], _ tree: UnitTree, on day: CalendarDay,
        _ transaction: Transaction
    ) throws -> [Identifier: UnitRules] {
        guard table.asks(.gaps) else { return [:] }
        var directory = BenefitDirectory(transaction, tree)
        return try units.reduce(into: [:]) { rules, unit in
            rules[unit] = UnitRules(
                benefits: try directory.benefits(of: unit), pack: tree.rulePack(of: unit, on: day))
        }
    }

    /// Refuses sums over files that the person does not work on.
    func requireKeeping(_ unit: Identifier, _ transaction: Transaction) throws {
        guard try roles(transaction).keeps(unit) else {
            throw NodeError.notAuthorised(unit: unit)
        }
    }
}

/// What a report is made of.
private struct Reporting {
    let table: SummaryTable
    let unit: Identifier
    let tree: UnitTree
    let tally: TableTally
    let late: LateUnits
    let missing: [LateUnit]
    /// The units at or below one.
    let subtree: (Identifier) -> [Identifier]

    /// A row for each unit directly below, and one for what the unit keeps itself.
    var rowsByUnit: [TableReportRow] {
        let below = tree.units.filter { $0.parent == unit }.map(\.id)
        let own = tally.byUnit[unit]
        let isOwnShown = own != nil || below.isEmpty
        return below.map { row(of: $0) }
            + (isOwnShown
                ? [row(.own, name: tree.name(of: unit), [unit], own ?? TableCounts())] : [])
    }

    private func row(of unit: Identifier) -> TableReportRow {
        let units = subtree(unit)
        var sum = TableCounts()
        for one in units { if let counts = tally.byUnit[one] { sum += counts } }
        return row(.unit(unit), name: tree.name(of: unit), units, sum)
    }

    private func row(
        _ subject: TableReportRow.Subject, name: String, _ units: [Identifier], _ sum: TableCounts
    ) -> TableReportRow {
        let isIncomplete = missing.contains { units.contains($0.unit) }
        return TableReportRow(
            subject, name: name, cells(of: sum, in: units), isIncomplete: isIncomplete)
    }

    private func cells(of sum: TableCounts, in units: [Identifier]) -> [TableCell] {
        late.knowsNothing(of: units, missing)
            ? table.columns.map { _ in .unknown } : table.cells(of: sum)
    }

    /// The table's own rows, all of them.
    var rowsByCategory: [TableReportRow] {
        (table.rows?.columns ?? []).map { row in
            TableReportRow(
                .category(row.number),
                cells(of: tally.byRow[row.number] ?? TableCounts(), in: subtree(unit)))
        }
    }
}

extension [KnownChild] {
    /// Counts those of some units, on all processors.
    fileprivate func tally(
        _ table: SummaryTable, in units: Set<Identifier>, on day: CalendarDay,
        by rules: [Identifier: UnitRules]
    ) -> TableTally {
        let parts = mapPartsConcurrently { part in
            var tally = TableTally(table, on: day, rules: rules)
            for place in part.indices where units.contains(part[place].unit) {
                tally.add(part[place])
            }
            return tally
        }
        return parts.dropFirst().reduce(into: parts.first ?? TableTally(table, on: day)) {
            $0 += $1
        }
    }
}

extension Transaction {
    /// Counts the entries of registers and of units' own records, which are read on all processors.
    fileprivate func tally(
        _ table: SummaryTable, in units: Set<Identifier>, on day: CalendarDay
    ) throws -> TableTally {
        var tally = TableTally(table, on: day)
        for kind in [RecordKind.register, .unit] {
            let found = try mapSummaries(kind: kind) { stored -> (Identifier, [EntryCount])? in
                guard units.contains(stored.row.unit) else { return nil }
                guard let summary = try? RecordSummary.decode(stored.summary) else {
                    throw StoreError.damaged(what: "summary \(stored.row.key)")
                }
                return (stored.row.unit, summary.entryCounts)
            }
            for (unit, counts) in found { tally.add(counts, of: unit) }
        }
        return tally
    }
}
