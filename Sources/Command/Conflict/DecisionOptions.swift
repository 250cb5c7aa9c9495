import ArgumentParser
import Casework
import Node
import Records

/// What is decided: exactly one of these.
struct DecisionOptions: ParsableArguments {
    @Option(help: .words("采用第几种说法(见 conflict show)", "take this side", value: "n"))
    var take: Int?

    @Option(help: .words("写另一个值(空表示清空)", "write another value; empty clears it", value: "value"))
    var value: String?

    @Option(help: .words("留待以后,附说明", "leave it for later, with a note", value: "note"))
    var later: String?

    @Option(
        name: .customLong("take-from"),
        help: .words("采用该单位的人所写的", "take what people of this unit wrote", value: "unit"))
    var takeFrom: String?

    @Flag(name: .customLong("take-acting"), help: .words("采用现在暂按的值", "take what acts now"))
    var takeActing = false

    @Flag(
        name: .customLong("take-base"), help: .words("恢复原先的值", "go back to what was there before"))
    var takeBase = false

    @Flag(name: .customLong("same-child"), help: .words("是同一儿童", "the files are one child's"))
    var sameChild = false

    @Flag(help: .words("不是同一儿童", "the files are different children's"))
    var different = false

    @Option(
        help: .words("由该档案继续,其余结案", "this file goes on, the others close", value: "file"))
    var keep: String?

    @Option(
        name: .customLong("keep-in"),
        help: .words("由该单位的档案继续,其余结案", "this unit's file goes on, the others close", value: "unit"))
    var keepIn: String?

    @Option(help: .words("该档案属误建,结案", "this file was a mistake and closes", value: "file"))
    var close: String?

    @Flag(help: .words("重新开档", "open the closed file again"))
    var open = false

    @Flag(name: .customLong("close-again"), help: .words("仍然结案", "it stays closed"))
    var closeAgain = false

    private var given: [Bool] {
        [
            take != nil, value != nil, later != nil, takeFrom != nil, takeActing, takeBase,
            sameChild, different, keep != nil, keepIn != nil, close != nil, open, closeAgain,
        ]
    }

    var count: Int { given.count { $0 } }

    /// The rule by which cells are decided; nil if none was given.
    func rule(_ names: Names) throws -> DecisionRule? {
        if let takeFrom { return .from(try names.tree.find(takeFrom).id) }
        if takeActing { return .acting }
        return takeBase ? .base : nil
    }

    /// How files are decided about; nil if that was not given.
    func fileRule(_ node: Node, _ names: Names) throws -> FileRule? {
        if let keepIn { return .keepIn(try names.tree.find(keepIn).id) }
        return try fileDecision(node).map { .decision($0) }
    }

    private func fileDecision(_ node: Node) throws -> FileDecision? {
        if sameChild { return .sameChild }
        if different { return .different }
        if let keep { return .keep(try node.child(keep).named.id) }
        if let close { return .close(try node.child(close).named.id) }
        if open { return .open }
        return closeAgain ? .closeAgain : nil
    }
}
