import ArgumentParser
import Casework
import Node
import Records
import Wire

/// Begins a child's file.
struct ChildAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("新建儿童档案", "Begin a child's file").chosen,
        discussion: Wording(
            "例:hamlet child add 姓名=岩温 出生日期=2015-03-18。在终端不带字段运行时逐项提问。",
            """
            Example: hamlet child add name=岩温 birth_date=2015-03-18. Without fields, on a \
            terminal, it asks for them one after another.
            """
        ).chosen)

    @Argument(help: .setting) var fields: [Setting] = []

    @Option(help: .words("建档单位(默认为本单位)", "the unit that keeps the file", value: "unit"))
    var unit: String?

    @OptionGroup var danger: ReportOptions

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    private static let asked = [
        ChildField.name, ChildField.sex, ChildField.birthDate, ChildField.identityNumber,
        ChildField.hukouAddress, ChildField.residenceAddress, ChildField.categories,
        ChildField.fatherCircumstance, ChildField.motherCircumstance, ChildField.guardianName,
        ChildField.guardianRelation, ChildField.guardianPhone, ChildField.school, ChildField.grade,
        ChildField.risk, ChildField.needs, ChildField.remarks,
    ]

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.find(unit)
        let written = try fields.isEmpty ? ask(context, unit, names.tree) : fields.written
        let child = try CommandFailure.refusing(of: names.tree.forms.child) {
            try node.addChild(written, to: unit, reporting: danger.written, reason: reason)
        }
        let report = try child.report.map { try node.report($0) }
        let file = child.dots[0]
        let alike = try node.conflicts().files.filter { $0.conflict.files.contains(file) }
        let page = WrittenPage(
            names: names, code: file.code, warnings: child.warnings, form: names.tree.forms.child)
        context.print(
            page.json([
                "unit": .string(names.unit(unit)), "report": JSON(child.report),
                "conflicts": .array(alike.map { .string($0.name) }),
            ])
        ) {
            $0.line(
                "已在“\(names.unit(unit))”建档,编号 \(file.code)。",
                "The file \(file.code) is begun in “\(names.unit(unit))”.")
            page.write(to: &$0)
            for conflict in alike {
                $0.line("\(conflict.name): " + conflict.conflict.wording[names.language], indent: 2)
            }
            if let report { WrittenReport(report: report, names: names).write(to: &$0) }
        }
    }

    private func ask(
        _ context: Context, _ unit: Identifier, _ tree: UnitTree
    ) throws -> [WrittenField] {
        let child = tree.forms.child
        let fields = Self.asked.compactMap { child[$0] } + tree.ownFields(of: .child, in: unit)
        let form = GuidedForm(context, child)
        return try form.ask(fields, then: Wording("建立这份档案?", "Begin this file?"))
    }
}
