import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Begins a family's record.
struct FamilyAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("新建家庭档案", "Begin a family's record").chosen,
        discussion: Wording(
            """
            例:hamlet family add 户主=玉罕 地址=柳树湾村8号 --child 岩温 --child 岩罕。\
            在终端不带字段运行时逐项提问。
            """,
            """
            Example: hamlet family add head=玉罕 --child 岩温 --child 岩罕. Without fields, on a \
            terminal, it asks for them one after another.
            """
        ).chosen)

    @Argument(help: .setting) var fields: [Setting] = []

    @Option(
        help: .words(
            "这一家的儿童,可写多次", "a child of the family; may be given several times", value: "child"))
    var child: [String] = []

    @Option(
        help: .words(
            "建档单位(默认为第一名儿童的单位,否则本单位)",
            "the unit that keeps the record: the first child's, or this one's own", value: "unit"))
    var unit: String?

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let children = try child.map { try node.child($0) }
        let unit =
            try unit.map { try names.tree.find($0).id } ?? children.first?.working.unit ?? node.unit
        let added = try CommandFailure.refusing(of: names.tree.forms.family) {
            try node.addFamily(
                fields.isEmpty ? ask(context, unit, names.tree) : fields.written, to: unit,
                children: children, reason: reason)
        }
        let page = WrittenPage(
            names: names, code: added.dots[0].code, warnings: added.warnings,
            form: names.tree.forms.family)
        context.print(
            page.json([
                "unit": .string(names.unit(unit)),
                "children": .array(children.map { .string($0.working.id.code) }),
            ])
        ) {
            $0.line(
                "已在“\(names.unit(unit))”建立家庭档案,编号 \(page.code),儿童\(children.count)名。",
                "The family \(page.code) is begun in “\(names.unit(unit))”, with "
                    + "\(children.count.counted("child", "children")).")
            page.write(to: &$0)
        }
    }

    private func ask(
        _ context: Context, _ unit: Identifier, _ tree: UnitTree
    ) throws -> [WrittenField] {
        let family = tree.forms.family
        let form = GuidedForm(context, family)
        return try form.ask(
            family.fields.filter { !$0.isCollection && Forms.family[$0.number] != nil }
                + tree.ownFields(of: .family, in: unit),
            then: Wording("建立这份家庭档案?", "Begin this record?"))
    }
}
