import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Lists what was done with children's data, for the yearly audit.
struct AuditCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: Wording(
            "审计:谁在何时为何查阅、导出、提供、删除,谁被撤销",
            "For the audit: who opened, exported, gave away or erased what, when and why, and who "
                + "was revoked"
        ).chosen,
        discussion: Wording(
            """
            默认列出今年的记录;--year 指定年份。用 --out 写成 .xlsx 或 .csv 表,须写明 --purpose。\
            依据:未成年人网络保护条例第三十六条、第三十七条。
            """,
            """
            By default of this year; --year names another. --out writes an .xlsx or .csv sheet, \
            for which --purpose is needed. Asked for by arts. 36 and 37 of 未成年人网络保护条例.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @Option(help: .words("年份(默认今年)", "the year (by default this one)", value: "year"))
    var year: Int?

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let (first, last) = try days(of: year ?? names.today.parts.year)
        let units = try filter.knownUnits(node, names)
        let entries = try context.working("正在汇总", "gathering") {
            try node.audit(of: units, from: first, to: last)
        }
        let period = Wording("\(first)至\(last)", "\(first) to \(last)")
        let title = Wording("未成年人个人信息查阅审计 \(period.chinese)", "Audit \(period.english)")
        let list = ListTable(title, Self.heads, notes: [summary(entries, in: period)]) {
            entries.map { cells($0, names) }
        }
        try sheet.write(list, noting: filter.root(names), node, names)
        context.print([
            "from": .string(first.description), "to": .string(last.description),
            "acts": .array(entries.map { json($0, names) }), "file": JSON(sheet.out),
        ]) { sheet.show(list, on: &$0) }
    }

    private func days(of year: Int) throws -> (CalendarDay, CalendarDay) {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { throw CommandFailure.usage(Wording("年份应为1至9999", "years: 1 to 9999")) }
        return (first, last)
    }

    private static let heads = [
        Wording("日期", "day"), Wording("行为", "act"), Wording("人员", "by"),
        Wording("单位", "unit"), Wording("档案", "record"), Wording("内容", "what"),
        Wording("理由", "why"),
    ]

    private func cells(_ entry: AuditEntry, _ names: Names) -> [String] {
        [
            entry.day?.description ?? "?", entry.act.wording[names.language],
            entry.person ?? entry.author.map { names.person($0) } ?? "", names.unit(entry.unit),
            entry.code ?? "", what(entry)[names.language], entry.reason,
        ]
    }

    private func what(_ entry: AuditEntry) -> Wording {
        guard entry.count > 1 else { return Wording(entry.what, entry.what) }
        let times = entry.count
        return Wording("\(entry.what)(\(times)次)", "\(entry.what) (\(times) times)")
    }

    private func summary(_ entries: [AuditEntry], in period: Wording) -> Wording {
        let counts = AuditedAct.allCases.map { act in
            (act.wording, entries.filter { $0.act == act }.reduce(0) { $0 + $1.count })
        }
        let chinese = counts.map { "\($0.chinese)\($1)次" }.joined(separator: ",")
        let english = counts.map { "\($0.english) \($1)" }.joined(separator: ", ")
        return Wording(
            "\(period.chinese):\(chinese)。", "\(period.english): \(english).")
    }

    private func json(_ entry: AuditEntry, _ names: Names) -> JSON {
        let person = entry.person.map { ["person": JSON.string($0)] } ?? [:]
        return [
            "day": JSON(entry.day?.description), "act": .string("\(entry.act)"),
            "by": .object(names.json(entry.author).merging(person) { $1 }),
            "unit": .string(names.unit(entry.unit)),
            "unitId": .string(entry.unit.description),
            "code": JSON(entry.code), "what": .string(entry.what),
            "reason": .string(entry.reason), "count": JSON(entry.count),
        ]
    }
}
