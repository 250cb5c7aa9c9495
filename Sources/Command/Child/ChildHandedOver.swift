import ArgumentParser
import Casework
import Node

/// Closes a child's file by the receipt of those who have it now.
struct ChildHandedOver: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "handed-over",
        abstract: Wording("凭回执结案", "Close a file by the receipt for it").chosen)

    @Argument(help: .words("回执", "the receipt", value: "file"))
    var receipt: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let bytes = try Armour.read(receipt, as: .receipt)
        let node = try context.openNode()
        let closed = try node.close(by: bytes)
        let (code, receipt) = (closed.file.code, closed.receipt)
        context.print([
            "code": .string(code), "unit": .string(receipt.unit),
            "after": .string(receipt.newCode),
        ]) {
            $0.line(
                "档案 \(code) 已结案:“\(receipt.unit)”已接收,那里的编号 \(receipt.newCode)。",
                "The file \(code) is closed: “\(receipt.unit)” has it as \(receipt.newCode).")
        }
    }
}
