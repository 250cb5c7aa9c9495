import ArgumentParser
import Casework
import Node

/// Says which children belong to a family.
struct FamilyLink: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: Wording("写明儿童属于这一家庭", "Say that children belong to a family").chosen,
        discussion: Wording(
            "儿童档案和家庭档案同时写明;原属另一家庭的随之改正。",
            """
            Both the child's file and the family's record say so; one that the child belonged to \
            before says so no longer.
            """
        ).chosen)

    @Argument(help: .family) var family: String

    @Argument(help: .child) var children: [String]

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let family = try node.family(family)
        let files = try children.map { try node.child($0) }
        let dots = try node.linkFamily(family, files, reason: reason)
        let code = family.named.id.code
        let codes = files.map { $0.working.id.code }
        context.print([
            "code": .string(code), "children": .array(codes.map { .string($0) }),
            "changed": .bool(!dots.isEmpty),
        ]) {
            let list = codes.joined(separator: context.language.separator)
            $0.line("\(list) 属于家庭 \(code)。", "\(list): of the family \(code).")
        }
    }
}
