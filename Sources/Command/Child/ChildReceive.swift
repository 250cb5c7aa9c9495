import ArgumentParser
import Casework
import Node

/// Takes in a child's file that another tree handed over.
struct ChildReceive: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive",
        abstract: Wording("接收外县移交的档案", "Take in a child's file from another county").chosen,
        discussion: Wording(
            "新建一份档案,注明来源;回执交还对方。",
            "It begins a file that says where it came from; the receipt goes back."
        ).chosen)

    @Argument(help: .words("移交的文件", "what was handed over", value: "file"))
    var file: String

    @Option(help: .words("建档单位(默认为本单位)", "the unit (by default this machine's)", value: "unit"))
    var unit: String?

    @Option(help: .words("回执写入的文件", "where to write the receipt", value: "file"))
    var out: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(out)
        let bytes = try Armour.read(file, as: .handOver)
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.find(unit)
        let received = try CommandFailure.refusing(of: Forms.child) {
            try node.receive(bytes, in: unit)
        }
        try File.write(Armour.encode(received.receipt.encode(), as: .receipt), to: out)
        let (code, left) = (received.file.code, received.left)
        context.print([
            "code": .string(code), "before": .string(received.receipt.oldCode),
            "unit": .string(names.unit(unit)), "left": JSON(left), "file": .string(out),
        ]) { page in
            page.line(
                "已在“\(names.unit(unit))”建档,编号 \(code)(原编号 \(received.receipt.oldCode))。",
                "The file is \(code) in “\(names.unit(unit))”; it was "
                    + "\(received.receipt.oldCode).")
            if left > 0 {
                page.line(
                    "有\(left)处您的角色不能填写,未收入。",
                    "\(left.counted("fact was", "facts were")) left out: not yours to write."
                )
            }
            page.line("回执已写入 \(out),请交还对方。", "The receipt is in \(out); give it back.")
        }
    }
}
