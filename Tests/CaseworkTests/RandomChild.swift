import Casework
import Records
import TestSupport
import Wire

@testable import Casework

extension Generator {
    /// A child of whom anything may be known or not, in one of some units.
    mutating func child(_ place: UInt64, in units: [Identifier]) -> KnownChild {
        var summary = ChildSummary()
        summary.sex = number(below: 4)
        if chance(85) { summary.birthDay = day(2026, 11, 21).adding(days: -number(below: 7_500)) }
        let codes = CodeLists.category.codes.filter { !$0.isSealed }.map(\.number)
        summary.categories = codes.filter { _ in chance(20) }
        if chance(5) { summary.categories.insert(CodeList.unlisted, at: 0) }
        summary.risk = number(below: 5)
        summary.status = chance(8) ? ChildStatus.closed : ChildStatus.open
        summary.visits = number(below: 3)
        if chance(70) { summary.nextDue = day(2026, 11, 21).adding(days: number(below: 90) - 60) }
        summary.tableMarks.schoolState = number(below: 9)
        summary.tableMarks.grade = number(below: 22)
        summary.tableMarks.guardianship = number(below: 7)
        summary.tableMarks.health = number(below: 7)
        summary.tableMarks.boarding = number(below: 3)
        summary.tableMarks.parentsAway = number(below: 2)
        summary.tableMarks.placement = number(below: 8)
        summary.tableMarks.placementState = number(below: 3)
        summary.reports = (0..<number(below: 3)).map { String($0) }
        summary.openReports = summary.reports.isEmpty ? 0 : number(below: summary.reports.count)
        let file = Dot(log: Identifier(high: 1, low: place), number: 1)
        help(&summary, of: file)
        return KnownChild(record: file, unit: pick(units), summary: summary)
    }

    /// By which tables know how far plans, measures and referrals are.
    private static let clocks = [
        Clocks.planReviewed, Clocks.measureDone, Clocks.measureVerified, Clocks.referralAnswered,
        Clocks.referralDone, Clocks.referralFollowed, Clocks.referralVerified,
    ]

    /// What may be done for a child.
    private mutating func help(_ summary: inout ChildSummary, of file: Dot) {
        summary.openItems = Self.clocks.filter { _ in chance(15) }.map {
            OpenItem(clock: $0.number, entry: EntryID(dot: file, ordinal: $0.number), start: nil)
        }
        summary.help.settled = number(below: 4)
        summary.help.applied = chance(20) ? [Benefit.orphanAllowance] : []
        summary.help.held = (0..<number(below: 3)).map { _ in
            HeldEntitlement(
                kind: 1 + number(below: 18), from: CalendarMonth(year: 2026, month: 3), to: nil)
        }
        summary.problems = (0..<number(below: 3)).map { _ in
            ProblemMark(state: 1 + number(below: 4), campaign: "")
        }
    }

    /// Entries that a unit may have in its registers and its own record.
    mutating func entries() -> [EntryCount] {
        CountedCollections.all.filter { _ in chance(60) }.map { collection in
            let current = 1 + number(below: 9)
            let open = collection.parts == nil ? 0 : number(below: current + 1)
            var ends: [CalendarDay] = []
            if case .until = collection.parts?.openness {
                ends = (0..<number(below: current - open + 1)).map { _ in
                    day(2026, 11, 21).adding(days: number(below: 60) - 30)
                }
            }
            return EntryCount(
                collection: collection.number, current: current, open: open, ends: ends.sorted())
        }
    }

    /// A report of random children, or entries, by villages.
    mutating func report(
        _ table: SummaryTable, villages: Int, children: Int
    ) -> TableReport {
        let units = (0..<villages).map { Identifier(high: 9, low: UInt64($0)) }
        var tally = TableTally(table, on: day(2026, 11, 21))
        for place in 0..<children { tally.add(child(UInt64(place), in: units)) }
        if table.counting == .entries {
            for unit in units { tally.add(entries(), of: unit) }
        }
        return TableReport(
            table, unit: Identifier(high: 8, low: 8), unitName: "试镇", day: day(2026, 11, 21),
            by: .units,
            rows: units.enumerated().map { place, unit in
                TableReportRow(
                    .unit(unit), name: "村\(place)",
                    table.cells(of: tally.byUnit[unit] ?? TableCounts()))
            }, late: [])
    }
}
