import ArgumentParser
import Casework
import Node

/// Takes back that a child belongs to a family.
struct FamilyUnlink: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: Wording("撤销儿童属于这一家庭", "Take back that a child belongs to a family").chosen)

    @Argument(help: .family) var family: String

    @Argument(help: .child) var child: String

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let family = try node.family(family)
        let file = try node.child(child)
        _ = try node.unlinkFamily(family, file, reason: reason)
        let (code, child) = (family.named.id.code, file.working.id.code)
        context.print(["code": .string(code), "child": .string(child), "changed": true]) {
            $0.line(
                "\(child) 不再属于家庭 \(code)。", "\(child) no longer belongs to the family \(code).")
        }
    }
}
