import Casework
import Records
import TestSupport
import Testing
import Wire

@Suite("Reports") struct TableReportTests {
    private static let late = [
        LateUnit(
            unit: Identifier(high: 9, low: 0), name: "甲村", reason: .silent(since: day(2026, 3, 1))),
        LateUnit(unit: Identifier(high: 9, low: 1), name: "乙村", reason: .unheard),
        LateUnit(unit: Identifier(high: 9, low: 2), name: "丙村", reason: .empty),
        LateUnit(unit: Identifier(high: 9, low: 3), name: "丁村", reason: .unreported),
    ]

    private func report(_ seed: UInt64, villages: Int = 3) -> TableReport {
        var generator = Generator(seed: seed)
        let report = generator.report(SummaryTables.survey, villages: villages, children: 90)
        return TableReport(
            SummaryTables.survey, unit: report.unit, unitName: report.unitName, day: report.day,
            by: .units,
            rows: report.rows + [
                TableReportRow(
                    .unit(Identifier(high: 9, low: 77)), name: "丁村",
                    report.columns.map { _ in .unknown }, isIncomplete: true)
            ], late: Self.late)
    }

    @Test("M67 A report comes back from its entry as it was, also with what is withheld")
    func kept() throws {
        for seed in 1...5 as ClosedRange<UInt64> {
            for report in [report(seed), report(seed).hidingSmallCells()] {
                let value = try #require(report.value)
                #expect(TableReport(value) == report)
            }
        }
    }

    @Test("A report of many villages is cut into parts that a value may hold")
    func large() throws {
        let report = report(1, villages: 400)
        let value = try #require(report.value)
        guard case .list(let parts) = value else { throw Unfit() }
        #expect(parts.count > 1)
        #expect(TableReport(value) == report)
        #expect(self.report(1, villages: 2_000).value == nil)
    }

    private struct Unfit: Error {}

    @Test("Bytes that are no report are none, and no bytes stop the program")
    func hostile() throws {
        let value = try #require(report(1).value)
        guard case .list(let parts) = value, case .bytes(let bytes)? = parts.first else {
            throw Unfit()
        }
        #expect(TableReport(.text("表")) == nil && TableReport(.list([])) == nil)
        var generator = Generator(seed: 9)
        var read = 0
        for _ in 0..<3_000 {
            guard let found = TableReport(.list([.bytes(generator.mutate(bytes))])) else {
                continue
            }
            read += 1
            #expect(found.changes(since: found).isEmpty)
            _ = found.hidingSmallCells().addsUp
        }
        #expect(read > 0)
    }

    @Test("A total that is not the sum of its rows is noticed, whoever wrote it")
    func wrongTotal() throws {
        let report = report(2)
        #expect(report.addsUp)
        let wrong = TableReport(
            table: report.table, unit: report.unit, unitName: report.unitName, day: report.day,
            by: report.by, columns: report.columns, rows: report.rows,
            total: TableReportRow(.total, report.columns.map { _ in .count(1) }), late: [])
        #expect(!wrong.addsUp)
        let value = try #require(wrong.value)
        #expect(TableReport(value)?.addsUp == false)
    }

    @Test("M67 A later version says what changed, and which rows came or went")
    func changes() {
        let (one, two) = (report(1), report(1, villages: 2))
        #expect(one.changes(since: one).isEmpty)
        let gone = two.changes(since: one)
        let row = TableReportRow.Subject.unit(Identifier(high: 9, low: 2))
        #expect(gone.contains { $0.subject == row && $0.after == .unknown })
    }

    @Test("M68 An indicator is the share that its definition says, to a tenth of a percent")
    func indicators() throws {
        let report = report(4)
        for indicator in Indicators.all {
            #expect(indicator.part.allSatisfy { report.columns.contains($0) })
            #expect(Set(indicator.part).isSubset(of: indicator.whole) || indicator.whole == [1])
            for row in report.rows.dropLast() {
                let share = indicator.share(in: row, of: report)
                guard case .of(let part, let whole) = share else { continue }
                #expect(part <= whole && (0...1000).contains(share.permille ?? -1))
            }
        }
        #expect(
            Indicator.Share.of(1, 8).text == "12.5%" && Indicator.Share.of(2, 3).text == "66.7%")
        #expect(Indicators.all[0].share(in: report.rows[3], of: report) == .withheld)
    }

    @Test(
        "M73 Work is counted in its period; the first visit is counted from when a child was found")
    func work() throws {
        var clerk = Clerk(1)
        let file = clerk.write(
            try begin([(ChildField.name, "测甲"), (ChildField.surveyDate, "2026-03-01")]))
        let visits = try #require(Forms.child[ChildField.visits])
        for date in ["2026-03-11", "2026-04-02", "2026-04-20"] {
            var edits = RecordEdits(Forms.child, of: fold(file, clerk))
            try edits.addEntry(to: visits, [(VisitField.date, date)])
            clerk.write(edits.operations, to: file)
        }
        let record = fold(file, clerk)
        var march = WorkEvidence()
        march.add(record, found: day(2026, 3, 1), in: day(2026, 3, 1)...day(2026, 3, 31))
        #expect(march.visits == 1 && march.medianDaysToFirstVisit == 10)
        var april = WorkEvidence()
        april.add(record, found: day(2026, 3, 1), in: day(2026, 4, 1)...day(2026, 4, 30))
        #expect(april.visits == 2 && april.visitedChildren == 1)
        #expect(april.medianDaysToFirstVisit == nil)
    }
}
