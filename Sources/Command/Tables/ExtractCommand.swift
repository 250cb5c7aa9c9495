import ArgumentParser
import Casework
import Node
import Sheets

/// Gives a department what its task needs of many children, and keeps a note of it (M70).
struct ExtractCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: Wording("向部门通报信息(最少项目),并登记", "Give a department the least it needs, with a note")
            .chosen,
        discussion: Wording(
            """
            只含该部门办理所需的项目,写明用途、提供人和日期;保密内容不提供。每次提供都记入本单位登记簿\
            “信息通报”(hamlet entry list 单位 信息通报),并逐级上传。
            """,
            """
            Only the fields that the department's task needs, with purpose, person and date; \
            nothing that is sealed. Each time stands in the unit's registers (`hamlet entry list \
            UNIT extracts`), which those above receive.
            """
        ).chosen)

    @Argument(help: .words("写到的文件", "the file to write", value: "file"), completion: .file())
    var file: String

    @Option(help: .words("接收部门", "the department", value: "department"))
    var to: String

    @Option(help: .words("用途", "for what", value: "text"))
    var purpose: String

    @Option(help: .words("接收人", "who receives it there", value: "name"))
    var receiver = ""

    @Option(
        help: .words(
            "只含该单位及其下级(默认本单位)", "of this unit and those below (by default this machine's)",
            value: "unit"))
    var unit: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let kind = try SheetWriter.Kind.named(file)
        try File.requireFree(file)
        let node = try context.openNode()
        let names = try Names(node, context)
        let department = try names.departments.require(to)
        let root = try names.find(unit)
        let statement = try ExportStatement(for: purpose, node, names)
        let register = Forms.register[RegisterForm.extracts]
        let extract = try CommandFailure.refusing(itemsOf: register, of: Forms.register) {
            try node.extract(
                of: root, for: department, purpose: purpose, receiver: receiver,
                names.language, unitName: { names.unit($0) })
        }
        try SheetWriter.write(
            document(extract, department, statement, of: names.unit(root), names), to: file,
            as: kind)
        let count = extract.rows.count
        context.print(json(extract, department, names)) { page in
            page.line(
                "\(count)名儿童的\(extract.fields.count)个项目已写入 \(file),并登记。",
                "In \(file), and noted: " + extract.fields.count.counted("field", "fields")
                    + " of " + count.counted("child", "children") + ".")
        }
    }

    private func document(
        _ extract: DepartmentExtract, _ department: Int, _ statement: ExportStatement,
        of unit: String, _ names: Names
    ) -> SheetDocument {
        let name = names.departments.label(department)
        let title = Wording("信息通报:\(name.chinese)", "Extract: \(name.english)")
        return SheetDocument(
            title: title[names.language], statement: statement,
            columns: extract.fields.map { SheetColumn([$0.label[names.language]]) },
            rows: extract.rows.map { row in row.map { $0.isEmpty ? .empty : .text($0) } },
            notes: [unit], language: names.language)
    }

    private func json(_ extract: DepartmentExtract, _ department: Int, _ names: Names) -> JSON {
        [
            "file": .string(file), "department": JSON(department),
            "label": .string(names.departments.label(department)[names.language]),
            "purpose": .string(purpose), "children": JSON(extract.rows.count),
            "fields": .array(extract.fields.map { .object(names.json($0)) }),
        ]
    }
}

extension Names {
    /// The departments that this node knows.
    var departments: CodeList { tree.forms.list(CodeLists.department) }
}
