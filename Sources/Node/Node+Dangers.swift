import Casework
import Records
import Storage
package import Wire

extension Node {
    /// What stands before everything else, for the first line of lists.
    package func dangers() throws -> DangerLoad {
        try read { try dangers($0) }
    }

    func dangers(_ transaction: Transaction) throws -> DangerLoad {
        let (roles, level) = (try roles(transaction), try ownLevel(transaction))
        var (load, linked) = (DangerLoad(), [RecordRow]())
        for row in try transaction.urgentRecords() {
            let summary = try summary(of: row, transaction)
            guard summary.child?.links.isEmpty != false else {
                linked.append(row)
                continue
            }
            guard Self.mayKnow(row, roles) else { continue }
            load.calls += summary.openItems.count { $0.clock == Clocks.hotlineAssigned.number }
            load.open += summary.reports.open
            load.unacknowledged += summary.unacknowledged().count
            load.own += summary.unacknowledged(by: level).count
        }
        return try linked.isEmpty ? load : load.adding(known(linked, transaction), level: level)
    }

    /// The reports of dangers that this person may know of: those that some level has not
    /// acknowledged first, then by the day on which the danger was found.
    ///
    /// - Parameters:
    ///   - units: whose; nil for all.
    ///   - includesClosed: also those that are closed.
    package func reports(
        of units: [Identifier]? = nil, includingClosed includesClosed: Bool = false
    ) throws -> [KnownReport] {
        try read { transaction in
            let rows =
                try includesClosed
                ? recordsWithReports(transaction) { _ in true } : transaction.urgentRecords()
            let found = try known(rows, transaction).filter { known in
                known.file.all.contains { units?.contains($0.unit) != false }
            }
            return found.filter { includesClosed || !$0.report.isClosed }.sorted {
                ($0.order, $0.report.code) < ($1.order, $1.report.code)
            }
        }
    }

    /// The report that goes by a code, or the only open one of the child that goes by a name.
    package func report(_ code: String) throws -> KnownReport {
        // What another program wrote may go by any text: also what is no code is looked for.
        let wanted = ReportCode(code)?.description ?? code
        let found = try read { transaction in
            let open = try known(transaction.urgentRecords(), transaction)
            let coded = try reports(coded: wanted, among: open, transaction)
            guard ReportCode(code) == nil else { return coded }
            let named = try Self.only(open, of: code)
            guard let named, !coded.contains(where: { $0.report.code == named.report.code }) else {
                return coded
            }
            guard coded.isEmpty else {
                let codes = (coded + [named]).map(\.report.code).sorted()
                throw ReportFault.severalOf(code, codes: codes)
            }
            return [named]
        }
        guard let report = found.first else { throw ReportFault.unknown(code) }
        guard found.count == 1 else { throw ReportFault.ambiguous(code, found.count) }
        return report
    }

    /// The reports that go by a code: those that are open, or else any.
    private func reports(
        coded code: String, among open: [KnownReport], _ transaction: Transaction
    ) throws -> [KnownReport] {
        let meant = open.filter { $0.report.code == code }
        guard meant.isEmpty else { return meant }
        let rows = try recordsWithReports(transaction) { $0.contains(code) }
        return try known(rows, transaction).filter { $0.report.code == code }
    }

    /// The open report of the child of that name; nil where no report is of such a child.
    private static func only(_ known: [KnownReport], of name: String) throws -> KnownReport? {
        let key = WrittenText.key(name)
        guard !key.isEmpty else { return nil }
        let open = known.filter { !$0.report.isClosed && WrittenText.key($0.subject) == key }
        guard open.count < 2 else {
            throw ReportFault.severalOf(name, codes: open.map(\.report.code).sorted())
        }
        return open.first
    }

    private func recordsWithReports(
        _ transaction: Transaction, where isMeant: @Sendable ([String]) -> Bool
    ) throws -> [RecordRow] {
        try [RecordKind.child, .register].flatMap { kind in
            try transaction.mapSummaries(kind: kind) { stored in
                let codes = (try? RecordSummary.decode(stored.summary).reports.codes) ?? []
                return !codes.isEmpty && isMeant(codes) ? stored.row : nil
            }
        }
    }

    /// The reports in records; those of linked files of one child once, to whoever may know of one
    /// of these: what is reported in a file that has moved is for those who have it now as well.
    private func known(
        _ rows: [RecordRow], _ transaction: Transaction
    ) throws -> [KnownReport] {
        let (roles, sight) = (try roles(transaction), try sight(transaction))
        let groups = try FileGroups(transaction, sight)
        var (found, seen) = ([KnownReport](), Set<Dot>())
        for row in rows where try !seen.contains(row.id) && sight.sees(row) {
            let file = try groups.file(row)
            guard file.all.contains(where: { Self.mayKnow($0.row, roles) }) else { continue }
            seen.formUnion(file.all.map(\.id))
            let name = file.form.kind == .child ? ChildSummary(file.united).name : ""
            found += file.record.dangerReports.map {
                KnownReport(file: file, subject: name, report: $0)
            }
        }
        return found
    }

    /// Whether someone in these roles may know that a record holds a report.
    private static func mayKnow(_ row: RecordRow, _ roles: PersonRoles) -> Bool {
        guard let place = DangerPlace(row.kind), let form = Forms.form(of: row.kind) else {
            return false
        }
        return form.mayRead(.field(place.reports), as: roles.reader(in: row.unit))
    }

    private func summary(of row: RecordRow, _ transaction: Transaction) throws -> RecordSummary {
        guard let summary = try? RecordSummary.decode(try transaction.summary(of: row)) else {
            throw StoreError.damaged(what: "summary \(row.key)")
        }
        return summary
    }
}

extension KnownReport {
    /// What is unacknowledged goes first, and what was found earlier.
    fileprivate var order: Int {
        let waits = report.missingLevels.isEmpty || report.isClosed
        return (waits ? 1 << 32 : 0) + Int(report.found?.number ?? 0)
    }
}
