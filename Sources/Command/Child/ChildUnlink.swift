import ArgumentParser
import Casework
import Node

/// Takes back that two files are about one child.
struct ChildUnlink: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: Wording("撤销同一儿童的认定", "Take back that two files are about one child").chosen)

    @Argument(help: .words("档案编号", "the file's code", value: "file")) var file: String
    @Argument(help: .words("另一份档案的编号", "the other file's code", value: "other")) var other: String

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let files = try [file, other].map { try node.child($0).named.id }
        _ = try node.unlink(files, reason: reason)
        context.print(["files": .array(files.map { .string($0.code) }), "changed": true]) {
            $0.line(
                "\(files[0].code) 与 \(files[1].code) 不再视为同一儿童。",
                "\(files[0].code) and \(files[1].code) are no longer seen as one child.")
        }
    }
}
