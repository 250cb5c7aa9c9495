import ArgumentParser
import Casework
import Node

/// Erases a child's file or a family's record.
struct ErasureAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("删除一名儿童或一户家庭的档案", "Erase a child's file or a family's record").chosen,
        discussion: Wording(
            """
            档案的全部填写在本机和收到此删除的每台机器上换成校验和,不能恢复;放回的旧备份、以后送来的旧\
            副本同样被删除。与该档案关联的同一儿童的档案一并删除。只留下编号、日期、依据、经办人和说明,\
            说明中请勿写姓名。尚未送到本机的填写不受影响,送到后会提示。以前用 hamlet backup 和 hamlet \
            export 做的文件须自行销毁。只有管理员可以删除。
            """,
            """
            On this machine and every one that learns of it all that was written gives way to \
            check sums, for ever, also in copies and backups that come back later. The files that \
            are linked as the same child go as well. Only code, day, ground, note and who did it \
            stay: name nobody in the note. What others have written and this machine has not \
            received stays, and is told when it comes. Files made before by `hamlet backup` and \
            `hamlet export` are yours to destroy. Only administrators erase.
            """
        ).chosen)

    @Argument(
        help: .words(
            "儿童的编号、姓名或身份证号码,或家庭的编号",
            "the child's code, name or identity number, or the family's code", value: "record"))
    var record: String

    @Option(
        help: .words(
            "依据:\(Self.grounds.chinese)", "the ground: \(Self.grounds.english)", value: "ground"))
    var ground: String

    @Option(help: .words("说明(会保留,勿写姓名)", "why; it stays, name nobody", value: "text"))
    var reason: String

    @Flag(help: .words("只看会删除多少,不删除", "only say how much would go"))
    var preview = false

    @Flag(help: .words("不再询问", "do not ask"))
    var yes = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    private static var grounds: Wording {
        let labels = CodeLists.erasureGround.codes.map(\.label)
        return Wording(
            labels.map(\.chinese).joined(separator: "、"),
            labels.map(\.english).joined(separator: ", "))
    }

    func run(_ context: Context) throws {
        guard let ground = CodeLists.erasureGround.find(ground)?.code.number else {
            throw CommandFailure.usage(
                Wording(
                    "没有依据“\(ground)”,可用:\(Self.grounds.chinese)",
                    "no ground “\(ground)”; one of: \(Self.grounds.english)"))
        }
        let node = try context.openNode()
        let erasable = try node.erasable(record)
        if preview { return tell(try node.countErased(erasable), erasable, isDone: false, context) }
        guard try yes || context.terminal.confirm(question(erasable)) else {
            throw CommandFailure.cancelled
        }
        let count = try node.erase(erasable, ground: ground, note: reason)
        tell(count, erasable, isDone: true, context)
    }

    private func question(_ erasable: Erasable) -> Wording {
        let codes = erasable.records.map(\.code).joined(separator: " ")
        return Wording(
            "永久删除档案 \(codes)?不能恢复。", "Erase \(codes) for ever? It cannot be taken back.")
    }

    private func tell(_ count: Int, _ erasable: Erasable, isDone: Bool, _ context: Context) {
        let codes = erasable.records.map(\.code)
        context.print([
            "codes": .array(codes.map { .string($0) }), "changes": JSON(count),
            "erased": .bool(isDone),
        ]) { page in
            let all = codes.joined(separator: " ")
            if isDone {
                page.line(
                    "已删除 \(all),共\(count)条填写。请尽快与其他机器交换(hamlet sync),并销毁旧备份和导出的文件。",
                    "\(all) is erased: \(count.counted("change", "changes")). Meet the other "
                        + "machines soon (`hamlet sync`), and destroy old backups and exports.")
            } else {
                page.line(
                    "将删除 \(all),共\(count)条填写。",
                    "\(all) would be erased: \(count.counted("change", "changes")).")
            }
        }
    }
}
