import ArgumentParser
import Casework
import Node
import Sheets
import Trust
import Wire

/// Exports files as a survey table, or changes as they were signed.
struct ExportCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Wording(
            "导出排查表(.xlsx 或 .csv),或导出签名的原始填写",
            "Export the survey table (.xlsx or .csv), or changes as they were signed"
        ).chosen,
        discussion: Wording(
            """
            表中写明用途、导出人和日期,并记入本单位登记簿“导出记录”;保密内容不导出;再次导入不产生改动。\
            --changes 把填写按签名时的原样写成一个文件(见 docs/protocol.md),文件开头写明用途、导出人和日期,\
            含保密内容,不加密,请妥善保管;只有管理员可以,同样记入导出记录,有保密内容的档案也记录查阅。
            """,
            """
            The table says for what, by whom and when it was exported, and so do the unit's \
            registers (exports); sealed items stay out; importing it again changes nothing. \
            --changes writes the changes as they were signed (docs/protocol.md) into one file, in \
            clear and with all that is sealed: keep it safe. It begins with purpose, person and \
            date. Only administrators do so; the registers record it as well, and each file with \
            sealed items the opening.
            """
        ).chosen)

    @Argument(help: .words("导出到的文件", "the file to write", value: "file"), completion: .file())
    var file: String

    @Option(
        help: .words(
            "只导出该单位及其下级(默认全部)", "only of this unit and those below (by default all)",
            value: "unit"))
    var unit: String?

    @Option(
        help: .words(
            "用途,写在文件中和导出记录中;用 --changes 时也写入查阅记录",
            "for what; it stands in the file and in the record of it",
            value: "text"))
    var purpose: String

    @Flag(help: .words("导出签名的原始填写", "the changes as they were signed"))
    var changes = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ExportStatement.requirePurpose(purpose)
        let kind = try changes ? nil : SheetWriter.Kind.named(file)
        try File.requireFree(file)
        let node = try context.openNode()
        let names = try Names(node, context)
        let root = try names.find(unit)
        guard let kind else { return try exportChanges(of: root, node, context) }
        let count = try exporting(context) {
            let units = try node.units(atOrBelow: root)
            let survey = try node.exportSurvey(of: units, named: names.unit(root))
            try write(survey, of: root, as: kind, node, names)
            return survey.rows.count
        }
        context.print(["file": .string(file), "children": JSON(count)]) {
            $0.line(
                "已导出\(count)名儿童到 \(file)。",
                "In \(file): " + count.counted("child", "children") + ".")
        }
    }

    private func exportChanges(
        of unit: Identifier, _ node: Node, _ context: Context
    ) throws {
        let register = Forms.register[RegisterForm.exports]
        let count = try exporting(context) {
            try CommandFailure.refusing(itemsOf: register, of: Forms.register) {
                try writeChanges(node, of: unit)
            }
        }
        context.print(["file": .string(file), "changes": JSON(count)]) { page in
            page.line(
                "已导出\(count)条填写到 \(file),内容未加密。",
                "In \(file), in clear: " + count.counted("change", "changes") + ".")
            page.line(Self.danger)
        }
    }

    private func exporting(_ context: Context, _ work: () throws -> Int) throws -> Int {
        try context.working("正在导出", "exporting", work)
    }

    /// Why it is written in clear all the same stands in `docs/decisions/0006-changes-in-clear.md`.
    private static let danger = Wording(
        "其中有姓名、身份证号码和保密内容,谁拿到这个文件谁就能读:请存放在加密的地方,用完即删。",
        "Names, identity numbers and all that is sealed can be read by whoever has this file: keep "
            + "it on an encrypted disk, and delete it when it has served.")

    /// In clear, and so for its owner only.
    private func writeChanges(_ node: Node, of unit: Identifier) throws -> Int {
        try File.create(file, rights: 0o600) { put in
            try node.exportChanges(of: unit, purpose: purpose, put)
        }
    }

    private func write(
        _ survey: SurveyExport, of unit: Identifier, as kind: SheetWriter.Kind, _ node: Node,
        _ names: Names
    ) throws {
        let statement = try ExportStatement(for: purpose, node, names)
        let document = SheetDocument(
            title: survey.title, statement: statement,
            columns: survey.headings.map { heading in
                SheetColumn(
                    heading.group.isEmpty ? [heading.label] : [heading.group, heading.label])
            }, rows: survey.rows.map { $0.map { CellValue($0) } }, notes: [survey.subtitle],
            language: names.language)
        try document.note(of: unit, for: purpose, node)
        try SheetWriter.write(document, to: file, as: kind)
    }
}
