import ArgumentParser
import Casework
import Node
import Records

/// Takes a call to the hotline down (M28).
struct ReportIntake: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: Wording("登记热线来电", "Take down a call to the hotline").chosen,
        discussion: Wording(
            """
            例:hamlet report intake 反映事项=监护缺失 摘要=… 所指儿童=岩温 匿名=是。查到对应档案的,加 \
            --child 编号,即交办给档案所在单位;反映危险的,加 --report 情形,同时报告。来电人只写在本单位的登记簿中。
            """,
            """
            Example: hamlet report intake matter=2 summary=… about=岩温 anonymous=yes. With --child \
            CODE it is assigned to the unit of the file; with --report a danger is reported at \
            once. Who called stands only in the unit's registers.
            """
        ).chosen)

    @Argument(help: .setting) var fields: [Setting] = []

    @Option(help: .words("对应的儿童档案", "the child's file that it is about", value: "child"))
    var child: String?

    @OptionGroup var report: ReportOptions

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let registers = names.tree.forms.register
        guard let hotline = registers[RegisterForm.hotline] else { return }
        let file = try child.map { try node.child($0) }
        let written =
            try fields.isEmpty ? ask(context, registers.items(of: hotline)) : fields.written
        let call = try CommandFailure.refusing(itemsOf: hotline, of: registers) {
            try node.addIntake(written, about: file, reporting: report.written)
        }
        let about = written.text(of: EntryFieldNumber.Intake.about, in: hotline)
        let alike = try file == nil ? node.children(mentioning: about) : []
        let made = try call.report.map { try node.report($0) }
        context.print([
            "child": JSON(file?.working.id.code), "report": JSON(made?.report.code),
            "alike": .array(alike.map { ChildRow(child: $0, names: names).json }),
            "warnings": names.json(call.warnings, form: registers),
        ]) { page in
            write(file, alike, names, to: &page)
            if let made { WrittenReport(report: made, names: names).write(to: &page) }
            for warning in call.warnings {
                page.line(names.text(warning, form: registers), indent: 2)
            }
        }
    }

    private func write(
        _ file: ChildFile?, _ alike: [KnownChild], _ names: Names, to page: inout Page
    ) {
        guard let file else {
            page.line("来电已登记,尚未交办。", "The call is taken down, and not assigned yet.")
            if alike.isEmpty { return }
            page.line("可能是:", "It may be about:", indent: 2)
            for child in alike {
                let unit = names.unit(child.unit)
                page.line("\(child.record.code)  \(child.summary.name)  \(unit)", indent: 4)
            }
            return
        }
        let unit = names.unit(file.working.unit)
        page.line(
            "来电已登记,对应档案 \(file.working.id.code),交办“\(unit)”。",
            "The call is taken down, about \(file.working.id.code), assigned to “\(unit)”.")
    }

    private func ask(_ context: Context, _ hotline: Form) throws -> [WrittenField] {
        let form = GuidedForm(context, hotline)
        let asked = hotline.fields.prefix { $0.number <= EntryFieldNumber.Intake.phone }
        return try form.ask(Array(asked), then: Wording("登记这次来电?", "Take this call down?"))
    }
}
