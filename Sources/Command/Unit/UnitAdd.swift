import ArgumentParser
import Casework
import Node
import Wire

/// Puts a new unit into the tree.
struct UnitAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("增设下级单位", "Add a unit below another").chosen)

    @OptionGroup var designation: DesignationOptions

    @Option(
        help: .words(
            "上级单位(默认为本单位)", "the unit above it (by default this machine's)", value: "unit"))
    var below: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let designation = try designation.designation()
        let node = try context.openNode()
        let tree = try node.units()
        let parent = try below.map { try tree.find($0).id } ?? node.unit
        let unit = try node.addUnit(below: parent, as: designation)
        context.print([
            "unit": .string(unit.description), "name": .string(designation.name),
            "below": .string(parent.description),
        ]) { page in
            page.line(
                "已在“\(tree.name(of: parent))”之下增设“\(designation.name)”。",
                "“\(designation.name)” is added below “\(tree.name(of: parent))”.")
            page.line(
                "该单位的机器用 hamlet join request 申请加入。",
                "A machine of that unit asks to join with `hamlet join request`.")
        }
    }
}
