import ArgumentParser
import Casework
import Node

/// Takes back that two files are about one child.
struct ChildUnlink: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: Wording("撤销同一儿童的认定", "Take back that two files are about one child").chosen)

    @OptionGroup var pair: FilePair
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let files = try pair.find(node)
        _ = try node.unlink(files, reason: pair.reason)
        context.print(["files": .array(files.map { .string($0.code) }), "changed": true]) {
            $0.line(
                "\(files[0].code) 与 \(files[1].code) 不再视为同一儿童。",
                "\(files[0].code) and \(files[1].code) are no longer seen as one child.")
        }
    }
}
