import ArgumentParser
import Casework
import Node

/// Moves a child's file to another unit.
struct ChildMove: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: Wording("把档案移交另一单位", "Move a child's file to another unit").chosen,
        discussion: Wording(
            """
            新单位得到一份新档案,含全部现有内容和走访,并得到历次填写(原样、可验证);旧档案结案,两个编号都有效,\
            互相注明。家庭档案在新单位另建一份,兄弟姐妹共用。原单位此后仍写入旧档案的,随后自动转来。\
            须有权在两个单位填写(通常为乡镇以上)。
            """,
            """
            The new unit gets a file that says all that the old one does, visits included, and the \
            history as it was signed; the old file is closed, both codes stay valid and name each \
            other. The family's record is begun anew there, once for all siblings. What the old \
            unit still writes to the old file follows by itself. You must be allowed to write in \
            both units.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Option(help: .words("移往的单位", "the unit that it moves to", value: "unit"))
    var to: String

    @Option(help: .words("移交原因", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try target(node, names)
        let file = try node.child(child)
        let before = file.working.id
        let moved = try CommandFailure.refusing(itemsOf: ChildField.closings) {
            try node.moveChild(file, to: unit.id, reason: reason)
        }
        let hasHistory = try node.hasCarried(before, to: unit.id)
        let (old, name) = (before.code, names.unit(unit.id))
        context.print([
            "code": .string(moved.code), "before": .string(old), "unit": .string(name),
            "history": .bool(hasHistory),
        ]) {
            $0.line(
                "档案 \(old) 已移交“\(name)”,新编号 \(moved.code)。",
                "The file \(old) moved to “\(name)” and is \(moved.code) there.")
            if !hasHistory {
                $0.line(
                    "历次填写不能一同移交,留在旧档案,上级单位可以查阅。",
                    "Its history could not go along: it stays with the old file, where the units "
                        + "above both read it.")
            }
        }
    }

    /// A village knows no unit beside its own, so a neighbour is not mistyped but out of its sight.
    private func target(_ node: Node, _ names: Names) throws -> NamedUnit {
        do {
            return try names.tree.find(to)
        } catch NodeError.unknownUnit(let text, near: [])
            where !names.tree.units.contains(where: { $0.parent == node.unit })
        {
            throw CommandFailure.targetOutOfSight(text)
        }
    }
}
