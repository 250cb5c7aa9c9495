import ArgumentParser
import Casework
import Node
import Trust
import Wire

/// Puts a unit, with its files, under another parent.
struct UnitMove: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: Wording("把单位改属另一上级", "Put a unit under another parent").chosen,
        discussion: Wording(
            """
            单位不变,儿童档案和编号不变。须在两个上级共同的上级单位的机器上办理。\
            原上级此后收不到该单位的新内容,已有的留在那里;请先让原上级与本机交换一次:\
            之后才送到的变更会搁置待定(hamlet quarantine)。该单位的外部评估人员照旧。
            """,
            """
            The unit stays the same, with its children and codes. It is done on a machine of a \
            unit above both parents. The old parent gets nothing new of it and keeps what it has: \
            let it meet this machine first, for what it delivers later is set aside until someone \
            decides (hamlet quarantine). The unit's outside assessors go on.
            """
        ).chosen)

    @Argument(help: .unit) var unit: String

    @Option(help: .words("新的上级单位", "the new parent", value: "unit"))
    var below: String

    @OptionGroup var options: SuccessionOptions
    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let tree = try node.units()
        let (unit, parent) = (try tree.find(unit), try tree.find(below))
        let old = unit.parent.map { tree.name(of: $0) } ?? ""
        let day = try options.day(node)
        var page = Page(language: context.language)
        page.line(
            "“\(unit.name)”自 \(day) 起由“\(old)”改属“\(parent.name)”。",
            "From \(day) “\(unit.name)” stands below “\(parent.name)”, no longer below “\(old)”.")
        let assessors = try node.assessors(leftBy: unit, below: parent).map(\.key)
        if !assessors.isEmpty { page.line(Self.wording(of: assessors)) }
        let isDone = try options.going.isGiven(
            context, Wording("办理?", "do it?"), after: page)
        if isDone {
            try node.moveUnit(unit, below: parent, from: day, reason: options.reason)
        }
        context.print([
            "unit": .string(unit.id.description), "below": .string(parent.id.description),
            "from": .string(day.description), "done": .bool(isDone),
            "assessors": .array(assessors.map { .string($0.id.description) }),
        ]) { shown in
            shown.append(page)
            if !isDone { shown.line("没有改动。", "Nothing was changed.") }
        }
    }

    /// Who is assigned files there and stays with the old parent (M61).
    private static func wording(of assessors: [PublicKey]) -> Wording {
        let keys = assessors.map(\.short).joined(separator: " ")
        return Wording(
            "加入原上级的外部评估人员今后收不到该单位的档案,须由新上级另行办理加入:\(keys)",
            "Outside assessors who were admitted to the old parent are sent nothing more of its "
                + "files; the new one has to admit them: \(keys)")
    }
}
