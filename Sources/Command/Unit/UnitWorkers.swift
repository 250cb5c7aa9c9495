import ArgumentParser
import Casework
import Node
import Wire

/// Shows who looks after the children of units, and who is looked after by nobody (M66).
struct UnitWorkers: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "workers",
        abstract: Wording(
            "列出责任人及其儿童数,和没有责任人的儿童", "Show who looks after children, and who is left out"
        ).chosen,
        discussion: Wording(
            """
            责任人不在该单位或上级现任名册中的,其儿童一并列出。只用于落实责任人,不作考核排名。\
            交接用 hamlet unit hand-over,单个儿童用 hamlet child edit 儿童 责任人=姓名。
            """,
            """
            Children whose worker stands in no roster of the unit or above are listed as well. It \
            is there so that nobody is left out, and compares no one. All files of one worker are \
            handed over by `hamlet unit hand-over`, one by `hamlet child edit CHILD \
            primary_worker=NAME`.
            """
        ).chosen)

    @OptionGroup var filter: UnitFilter

    @OptionGroup var sheet: SheetOutput

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try sheet.check()
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try filter.knownUnits(node, names)
        let found = try node.workers(of: units)
        let list = list(found, names)
        try context.list(
            list, sheet, noting: filter.root(names), node, names,
            [
                "workers": .array(found.workers.map { json($0, names) }),
                "unattended": .array(found.unattended.map { json($0, names) }),
                "count": JSON(found.unattended.count),
            ])
    }

    /// First those who look after children, with how many; then each child whom nobody does.
    private func list(_ found: WorkerList, _ names: Names) -> ListTable {
        let heads = [
            Wording("单位", "unit"), Wording("责任人", "worker"), Wording("儿童", "children"),
            Wording("情况", "state"), Wording("编号", "code"), Wording("姓名", "name"),
        ]
        let total = Wording(
            "没有现任责任人的儿童:\(found.unattended.count)名。",
            found.unattended.count.counted("child", "children") + " without a worker in office.")
        var list = ListTable(
            Wording("责任人和没有责任人的儿童", "Workers, and children without one"), heads,
            rightAligned: [2], notes: [total]
        ) {
            found.workers.map { cells($0, names) } + found.unattended.map { cells($0, names) }
        }
        list.hidesEmptyColumns = true
        return list
    }

    private func cells(_ worker: WorkerStanding, _ names: Names) -> [String] {
        let absent = Wording("不在现任名册中", "in no roster today")[names.language]
        return [
            names.unit(worker.unit), worker.name, String(worker.children),
            worker.isOnRoster ? "" : absent, "", "",
        ]
    }

    private func cells(_ child: KnownChild, _ names: Names) -> [String] {
        [
            names.unit(child.unit), child.summary.worker, "",
            Wording("没有现任责任人", "no worker in office")[names.language], child.record.code,
            child.summary.name,
        ]
    }

    private func json(_ worker: WorkerStanding, _ names: Names) -> JSON {
        [
            "unit": .string(names.unit(worker.unit)), "unitId": .string(worker.unit.description),
            "name": .string(worker.name), "children": JSON(worker.children),
            "onRoster": .bool(worker.isOnRoster),
        ]
    }

    private func json(_ child: KnownChild, _ names: Names) -> JSON {
        .object(
            names.json(child).merging(["worker": .string(child.summary.worker)]) { $1 })
    }
}
