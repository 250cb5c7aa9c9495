import ArgumentParser
import Casework
import Node

/// Joins two files of one child.
struct ChildLink: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: Wording(
            "认定两份档案是同一儿童(可撤销)", "Say that two files are about one child; it can be undone"
        ).chosen)

    @OptionGroup var pair: FilePair
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let files = try pair.find(node)
        guard files[0] != files[1] else { throw FieldRefusal.linkToItself }
        let dots = try node.link(files, reason: pair.reason)
        context.print([
            "files": .array(files.map { .string($0.code) }), "changed": .bool(!dots.isEmpty),
        ]) {
            $0.line(
                "\(files[0].code) 与 \(files[1].code) 认定为同一儿童。两份档案都保留,一并显示。",
                "\(files[0].code) and \(files[1].code) are one child. "
                    + "Both stay, and are shown as one."
            )
            $0.line("撤销:hamlet child unlink", "To undo it: `hamlet child unlink`.")
        }
    }
}
