import Casework
import Node
import Wire

/// A unit's own record on a page, or for a program.
struct UnitPage {
    private let row: UnitRow
    private let names: Names
    private let now: Int64
    /// Nil while the unit's own record is not here.
    private let view: ViewPage?
    private let conflicts: [CellConflict]
    /// Rules that have no effect here.
    private let ruleDoubts: [Wording]

    init(_ unit: NamedUnit, _ node: Node, _ names: Names) throws {
        self.names = names
        guard let standing = try node.unitStandings().first(where: { $0.unit.id == unit.id })
        else { throw NodeError.unknownUnit(unit.name) }
        row = UnitRow(standing: standing)
        now = node.environment.now()
        view = try unit.record.map { try ViewPage(try node.file($0), node, names) }
        let (tree, today) = (names.tree, names.today)
        ruleDoubts = (tree.ruleDoubts(of: unit.id, on: today) + tree.refusedRules(of: unit.id))
            .map(\.wording)
        conflicts = try node.conflicts().cells.filter { $0.files.contains { $0 == unit.record } }
    }

    func write(to page: inout Page) {
        page.line(
            row.cells(in: names.language, now: now).prefix(3).map(WrittenText.trimmed)
                .filter { !$0.isEmpty }.joined(separator: "  "))
        if let view {
            view.write(to: &page)
        } else {
            page.line(
                "该单位的资料还没有传到本机。", "The unit's own record has not come here yet.",
                indent: 2)
        }
        if !row.standing.isOwn {
            let heard = row.standing.contact.wording(now: now)
            page.line(
                "最近联络:\(heard.chinese)", "last heard: \(heard.english)", indent: 2)
        }
        writeHolidays(to: &page)
        for doubt in ruleDoubts {
            page.line("存疑 \(doubt.chinese)", "doubtful: \(doubt.english)", indent: 2)
        }
        for conflict in conflicts {
            page.line(
                "分歧 \(conflict.name)(hamlet conflict show)",
                "conflict \(conflict.name) (`hamlet conflict show`)", indent: 2)
        }
    }

    /// What counts in place of the program's own list, and whether it can be relied on (M36).
    private func writeHolidays(to page: inout Page) {
        for year in row.standing.unit.summary.holidays {
            let doubts = Self.doubts(about: year)
            let (chinese, english) = (doubts.map(\.chinese), doubts.map(\.english))
            page.line(
                "\(year.year)年节假日:放假\(year.off.count)天,上班\(year.worked.count)天"
                    + (doubts.isEmpty ? "" : "(" + chinese.joined(separator: ";") + ")"),
                "holidays of \(year.year): \(year.off.count) off, \(year.worked.count) worked"
                    + (doubts.isEmpty ? "" : " (" + english.joined(separator: "; ") + ")"),
                indent: 2)
        }
    }

    private static func doubts(about year: HolidayYear) -> [Wording] {
        var doubts: [Wording] = []
        if year.isDoubtful {
            doubts.append(
                Wording("有分歧或读不懂之处,期限暂定", "disputed or not understood: days are provisional"))
        }
        if WorkingCalendar.differs(year) {
            doubts.append(
                Wording("与程序所带的不同,以此为准", "differs from the program's own list, and counts"))
        }
        return doubts
    }

    private var holidays: JSON {
        .array(
            row.standing.unit.summary.holidays.map { year in
                [
                    "year": JSON(year.year),
                    "off": .array(year.off.map { .string($0.description) }),
                    "worked": .array(year.worked.map { .string($0.description) }),
                    "doubtful": .bool(year.isDoubtful),
                    "differs": .bool(WorkingCalendar.differs(year)),
                ]
            })
    }

    var json: JSON {
        guard case .object(let members) = row.json else { return row.json }
        let record = view?.json ?? ["fields": .array([]), "collections": .array([])]
        return .object(
            members.merging(record) { $1 }.merging([
                "conflicts": .array(conflicts.map { .string($0.name) }), "holidays": holidays,
                "ruleDoubts": .array(ruleDoubts.map { .string($0[names.language]) }),
            ]) { $1 })
    }
}
