import ArgumentParser
import Casework
import Node
import Records

/// Reports a danger, in one step from anywhere.
struct ReportAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("报告危险(强制报告)", "Report a danger").chosen,
        discussion: Wording(
            """
            例:hamlet report add 岩温 情形=6 经过=… 报告对象=公安 报告方式=电话。没有档案的儿童:加 --begin \
            建档,否则写入本单位的登记簿。在终端不带字段运行时逐项提问。
            """,
            """
            Example: hamlet report add 岩温 situation=6 account=… reported_to=police. For a child \
            without a file, --begin begins one; otherwise the report stands in the unit's \
            registers. Without fields, on a terminal, it asks for them one after another.
            """
        ).chosen)

    @Argument(
        help: .words(
            "儿童(档案编号、姓名或身份证号码),没有档案的写明是谁",
            "the child (code, name or identity number); one without a file in words",
            value: "child"))
    var child: String

    @Argument(help: .setting) var fields: [Setting] = []

    @Flag(help: .words("没有档案的,以此姓名建档", "begins a file of that name"))
    var begin = false

    @Option(
        name: .customLong("file-field"),
        help: .words(
            "新建档案的其他字段,可多次使用", "another field of the new file; may be given several times",
            value: "field=value"))
    var fileFields: [Setting] = []

    @Flag(help: .words("不写入档案,写入登记簿", "keeps it out of the file, in the registers"))
    var register = false

    @Option(
        help: .words(
            "建档或登记的单位(默认为本单位)", "the unit of the new file or of the registers",
            value: "unit"))
    var unit: String?

    @OptionGroup var source: SourceOptions

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    private static let asked = [
        EntryFieldNumber.Report.found, EntryFieldNumber.Report.foundTime,
        EntryFieldNumber.Report.situation, EntryFieldNumber.Report.path,
        EntryFieldNumber.Report.severity, EntryFieldNumber.Report.account,
        EntryFieldNumber.Report.crisis, EntryFieldNumber.Report.reported,
        EntryFieldNumber.Report.receiver, EntryFieldNumber.Report.means,
        EntryFieldNumber.Report.receipt,
    ]

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.find(unit)
        let file = register || begin ? nil : try known(node)
        let form = begin || file != nil ? Forms.child : Forms.register
        let reports = ReportForm.reports(of: form)
        let written = try CommandFailure.refusing(itemsOf: reports, of: form) {
            let written = try fields.isEmpty ? ask(context, form, reports) : fields.written
            if let file {
                return try node.addReport(written, to: file, source: source.written)
            }
            guard begin else {
                return try node.addReport(
                    written, on: child, toRegistersOf: unit, source: source.written)
            }
            let named = [WrittenField(String(ChildField.name), child)] + fileFields.written
            return try node.addChild(
                named, to: unit, reporting: written, source: source.written, reason: "")
        }
        let report = try node.report(written.report ?? "")
        let page = WrittenReport(report: report, names: names, warnings: written.warnings)
        context.print(page.json) { page.write(to: &$0) }
    }

    /// The child's file; nil where nobody here goes by that name.
    private func known(_ node: Node) throws -> ChildFile? {
        do {
            return try node.child(child)
        } catch ChildFault.unknown {
            return nil
        }
    }

    private func ask(
        _ context: Context, _ form: Form, _ reports: Field?
    ) throws -> [WrittenField] {
        guard let reports else { return [] }
        let items = form.items(of: reports)
        let guided = GuidedForm(context, items)
        return try guided.ask(
            Self.asked.compactMap { items[$0] }, then: Wording("报告这个危险?", "Report this danger?"))
    }
}
