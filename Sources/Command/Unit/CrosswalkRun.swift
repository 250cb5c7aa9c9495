import Casework
import Node
import Wire

/// A table of changed codes that is applied to the tree, step by step.
struct CrosswalkRun {
    let steps: [CrosswalkStep]
    private let tree: UnitTree
    /// How many steps there is something to do for.
    var count: Int { steps.count(where: \.isDoable) }

    init(_ rows: [CrosswalkRow], from day: CalendarDay, _ node: Node) throws {
        steps = try node.plan(rows, from: day)
        tree = try node.units()
    }

    /// Each step is an act of its own: what is interrupted goes on when it is run again.
    func run(on node: Node, from day: CalendarDay, reason: String) throws {
        for step in steps where step.isDoable {
            try CommandFailure.refusing(
                itemsOf: Forms.unit[UnitForm.designations], of: Forms.unit
            ) { try node.take(step, from: day, reason: reason) }
        }
    }

    func write(to page: inout Page) {
        var table = TextTable([
            Wording("原代码", "old code"), Wording("新代码", "new code"), Wording("单位", "unit"),
            Wording("办理", "to be done"),
        ])
        for step in steps where step.deed != .notHere {
            table.row([
                step.row.oldCode.digits, step.row.newCode.digits, step.row.name,
                deed(step)[page.language],
            ])
        }
        page.table(table, indent: 2)
        let absent = steps.count { $0.deed == .notHere }
        if absent > 0 {
            page.line(
                "另有\(absent)行不涉及本机所知的单位。",
                "\(absent.counted("row is", "rows are")) about units that are not known here."
            )
        }
    }

    private func deed(_ step: CrosswalkStep) -> Wording {
        switch step.deed {
        case .recode: Wording("改代码", "new code")
        case .move(_, let parent):
            Wording("改代码,改属\(parent.digits)", "new code, moves below \(parent.digits)")
        case .add(let parent): Wording("增设于\(parent.digits)之下", "added below \(parent.digits)")
        case .abolish: Wording("撤销", "abolished")
        case .needsSuccessor(let unit, let children):
            Wording(
                "未办:“\(tree.name(of: unit))”须先用 unit merge 指明承接单位(未结档案\(children)份)",
                "left: name a successor of “\(tree.name(of: unit))” by `unit merge` "
                    + "(\(children.counted("open file", "open files")))")
        case .done: Wording("已是如此", "so already")
        case .notHere: Wording("", "")
        }
    }

    var json: JSON {
        .array(
            steps.map { step in
                [
                    "oldCode": .string(step.row.oldCode.digits),
                    "newCode": .string(step.row.newCode.digits), "name": .string(step.row.name),
                    "deed": .string(step.deedName),
                ]
            })
    }
}

extension CrosswalkStep {
    fileprivate var isDoable: Bool {
        switch deed {
        case .recode, .move, .add, .abolish: true
        case .needsSuccessor, .done, .notHere: false
        }
    }

    /// As programs read it.
    fileprivate var deedName: String {
        switch deed {
        case .recode: "recode"
        case .move: "move"
        case .add: "add"
        case .abolish: "abolish"
        case .needsSuccessor: "needs-successor"
        case .done: "done"
        case .notHere: "not-here"
        }
    }
}
