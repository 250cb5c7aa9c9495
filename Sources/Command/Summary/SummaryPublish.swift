import ArgumentParser
import Casework
import Node
import Records

/// Publishes a reported table to all below its unit.
struct SummaryPublish: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: Wording(
            "通报:把已存档的汇总表发给所有下级", "Publish a reported table to all units below"
        ).chosen,
        discussion: Wording(
            "通报只有数字,没有文字;不足5人的数和能推算出它们的数一律隐去。",
            """
            What is published are counts, without words of anyone's own; what is below 5, or would \
            give such away, is withheld.
            """
        ).chosen)

    @Argument(help: .words("编号(见 summary list)", "its code (see `summary list`)", value: "code"))
    var code: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let version = try node.summaryVersion(code)
        let dot = try CommandFailure.refusing(of: Forms.unit) { try node.publish(version) }
        let unit = names.unit(version.unit)
        context.print([
            "code": JSON(dot.map { RecordCode($0).description }), "published": .bool(dot != nil),
        ]) { page in
            guard dot != nil else {
                return page.line("已经通报过。", "It is published already.")
            }
            page.line(
                "已通报,随联络传给“\(unit)”的所有下级。",
                "Published; it goes to all below “\(unit)” as links come up.")
        }
    }
}
