import ArgumentParser
import Casework
import Node
import Wire

/// Writes down a new name or code of a unit. The unit stays the same, with its children.
struct UnitRecode: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "recode",
        abstract: Wording(
            "登记单位的新名称或新代码(撤并、改名)", "Write down a new name or code of a unit"
        ).chosen,
        discussion: Wording(
            """
            用 --crosswalk 按公布的对照表办理多个单位:增设、改代码、改属、撤销,先列出再办理。\
            表格首行为 change、old_code、old_name、new_code、new_name。
            """,
            """
            `--crosswalk` does what a published table of changed codes says of many units: adds, \
            recodes, moves and abolishes them; it is shown first. The first row of the table names \
            the columns change, old_code, old_name, new_code, new_name.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String?

    @Option(help: .words("新区划代码", "the new division code", value: "code"))
    var code: String?

    @Option(help: .words("新名称", "the new name", value: "name"))
    var name: String?

    @Option(help: .words("启用日期(默认今天)", "from which day (by default today)", value: "date"))
    var from: String?

    @Option(
        help: .words("新旧代码对照表", "a table of changed codes", value: "file"),
        completion: .file())
    var crosswalk: String?

    @Option(help: .words("依据(用于对照表)", "on what ground, for a table", value: "text"))
    var reason = ""

    @OptionGroup var going: GoAhead
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        if let crosswalk {
            try apply(crosswalk, context)
        } else {
            try recode(context)
        }
    }

    private func apply(_ path: String, _ context: Context) throws {
        guard unit == nil, code == nil, name == nil else {
            throw CommandFailure.usage(
                Wording(
                    "--crosswalk 不与单位、--code、--name 一起使用",
                    "--crosswalk does not go with a unit, --code or --name"))
        }
        let rows = try CrosswalkSource.rows(of: path)
        let node = try context.openNode()
        let day = try Day.parse(from, or: node.today)
        let run = try CrosswalkRun(rows, from: day, node)
        var page = Page(language: context.language)
        run.write(to: &page)
        let steps = run.count.counted("step", "steps")
        let question = Wording("自 \(day) 起办理\(run.count)项?", "do \(steps) from \(day)?")
        let isDone = try run.count > 0 && going.isGiven(context, question, after: page)
        if isDone { try run.run(on: node, from: day, reason: reason) }
        show(run, page, from: day, isDone, context)
    }

    private func show(
        _ run: CrosswalkRun, _ page: Page, from day: CalendarDay, _ isDone: Bool,
        _ context: Context
    ) {
        context.print([
            "from": .string(day.description), "steps": run.json, "done": .bool(isDone),
        ]) { shown in
            shown.append(page)
            if isDone {
                shown.line(
                    "自 \(day) 起已办理\(run.count)项。",
                    "\(run.count.counted("step", "steps")) done from \(day).")
            } else {
                shown.line("没有改动。", "Nothing was changed.")
            }
        }
    }

    private func recode(_ context: Context) throws {
        guard let named = unit, !going.preview, !going.yes, reason.isEmpty else {
            throw CommandFailure.usage(
                Wording(
                    "请给出单位,或用 --crosswalk(--preview、--yes、--reason 只与它一起使用)",
                    "name a unit, or use --crosswalk; --preview, --yes and --reason go with that"))
        }
        guard code != nil || name != nil else {
            throw CommandFailure.usage(
                Wording("请给出 --code 或 --name", "give --code or --name"))
        }
        let node = try context.openNode()
        let unit = try node.units().find(named)
        let day = try Day.parse(from, or: node.today)
        let designation = Designation(
            code: code ?? unit.code, name: name ?? unit.name, level: unit.designation?.level ?? 0,
            from: day)
        try CommandFailure.refusing(itemsOf: Forms.unit[UnitForm.designations], of: Forms.unit) {
            try node.recodeUnit(unit, as: designation)
        }
        context.print([
            "unit": .string(unit.id.description), "name": .string(designation.name),
            "code": .string(designation.code), "from": .string(day.description),
        ]) { page in
            page.line(
                "“\(unit.name)”(\(unit.code))自 \(day) 起为"
                    + "“\(designation.name)”(\(designation.code))。",
                "From \(day) “\(unit.name)” (\(unit.code)) is “\(designation.name)” "
                    + "(\(designation.code)).")
        }
    }
}
