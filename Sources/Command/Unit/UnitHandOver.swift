import ArgumentParser
import Casework
import Node

/// Hands the files of one worker over to another (M66).
struct UnitHandOver: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: Wording("责任人交接:把一人的儿童全部交给另一人", "Hand the children of one worker to another")
            .chosen,
        discussion: Wording(
            """
            不写 --yes 只预览。一次写入全部档案,每份档案的历史中都有交接时间和说明;\
            责任人有分歧的档案不动,先裁决。新任人员先用 hamlet unit enrol 登记入册。
            """,
            """
            Without --yes it only shows what would be done. All files are written in one act, and \
            the history of each says when and why; files in which people disagree about the \
            worker stay as they are until that is decided. Enter the successor into the roster \
            first: `hamlet unit enrol`.
            """
        ).chosen)

    @Argument(help: .words("原责任人", "who looked after them", value: "from"))
    var from: String

    @Argument(help: .words("新责任人", "who does from now on", value: "to"))
    var to: String

    @Option(
        help: .words(
            "只交接该单位及其下级的(默认可填写的全部单位)",
            "of this unit and those below (by default all in which you write)", value: "unit"))
    var unit: String?

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup var going: GoAhead
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    /// Nobody is asked: without an answer it is shown only.
    private var isDone: Bool { going.yes && !going.preview }

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let units = try node.units(atOrBelow: try unit.map { try names.tree.find($0).id })
        let work = try CommandFailure.refusing(of: Forms.child) {
            try isDone
                ? node.handOver(from: from, to: to, of: units, reason: reason)
                : node.previewHandOver(from: from, to: to, of: units)
        }
        context.print(json(work, names)) { write(work, names, to: &$0) }
    }

    private func write(_ work: WorkerHandOver, _ names: Names, to page: inout Page) {
        let count = work.children.count
        if isDone {
            page.line(
                "\(work.from)的\(count)名儿童已交给\(work.to)。",
                count.counted("child", "children") + " of \(work.from): now \(work.to)'s.")
        } else {
            page.line(
                "将把\(work.from)的\(count)名儿童交给\(work.to):",
                count.counted("child", "children") + " of \(work.from) would be \(work.to)'s:")
            list(work.children, names, to: &page)
        }
        if !work.outsideRoster.isEmpty {
            page.line(
                "注意:\(work.to)不在现任名册中(hamlet unit enrol 登记)。",
                "Note: \(work.to) stands in no roster today (`hamlet unit enrol`).")
        }
        if !work.disputed.isEmpty {
            page.line(
                "责任人有分歧,未交接(hamlet conflict list):",
                "People disagree about the worker, not handed over (`hamlet conflict list`):")
            list(work.disputed, names, to: &page)
        }
        if !isDone, count > 0 {
            page.line("确认后加 --yes 执行。", "With --yes they are handed over.")
        }
    }

    private func list(_ children: [KnownChild], _ names: Names, to page: inout Page) {
        var table = TextTable()
        for child in children {
            table.row([child.record.code, child.summary.name, names.unit(child.unit)])
        }
        page.table(table, indent: 2)
    }

    private func json(_ work: WorkerHandOver, _ names: Names) -> JSON {
        let list = { (children: [KnownChild]) in
            JSON.array(children.map { .object(names.json($0)) })
        }
        return [
            "from": .string(work.from), "to": .string(work.to), "written": .bool(isDone),
            "children": list(work.children), "disputed": list(work.disputed),
            "outsideRoster": list(work.outsideRoster), "count": JSON(work.children.count),
        ]
    }
}
