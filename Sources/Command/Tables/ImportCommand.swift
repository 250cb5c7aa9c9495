import ArgumentParser
import Casework
import Node
import Records

/// Imports survey tables: first a preview, then the changes.
struct ImportCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: Wording("导入排查表(.xlsx 或 .csv)", "Import a survey table (.xlsx or .csv)").chosen,
        discussion: Wording(
            """
            先给出预览:新建、变更(原值→新值)、无变化、存疑及原因。在终端逐行询问存疑的行再导入;\
            没有终端时用 --yes 导入,存疑的行留下不导入并列出(退出码10),用 --row 行号=new、\
            行号=skip 或 行号=档案编号 决定。同一文件再次导入不产生任何改动。
            """,
            """
            It begins with a preview: what is new, changed (old → new), unchanged, doubtful and \
            why. On a terminal it asks about doubtful rows and then imports. Without one, --yes \
            imports what needs no decision; doubtful rows are left out and listed (exit code 10): \
            decide them by --row N=new, N=skip or N=CODE. Importing the same file again changes \
            nothing.
            """
        ).chosen)

    @Argument(
        help: .words("表格文件", "the file", value: "file"), completion: .file())
    var file: String

    @Option(
        help: .words(
            "表中未写单位时所属的单位(默认为本单位)",
            "the unit of rows that name none (by default this machine's)", value: "unit"))
    var unit: String?

    @Option(help: .words("只导入该工作表", "only this sheet", value: "name"))
    var sheet: String?

    @Flag(help: .words("只预览,不导入", "only show what would be done"))
    var preview = false

    @Flag(help: .words("不再询问,直接导入", "import without asking"))
    var yes = false

    @Option(
        name: .customLong("row"),
        help: .words(
            "对某一行的决定:行号=skip|new|档案编号", "a decision about a row: N=skip|new|CODE",
            value: "n=decision"))
    var decisions: [RowDecision] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let source = try context.working("正在读取表格", "reading the table") {
            try SurveySource(path: file, sheet: sheet)
        }
        guard !source.tables.isEmpty else { throw ChildFault.notASurvey }
        guard decisions.isEmpty || source.tables.count == 1 else {
            throw CommandFailure.usage(
                Wording("文件有几张排查表,请用 --sheet 指定", "several tables here: choose one by --sheet"))
        }
        let node = try context.openNode()
        let names = try Names(node, context)
        var work = SurveyImport(
            context: context, node: node, names: names,
            unit: try unit.map { try names.tree.find($0).id },
            decisions: try decisions.reduce(into: [:]) { $0[$1.place] = try $1.decision(node) })
        for (sheet, table) in source.tables { try work.take(table, sheet, asking: asker(context)) }
        context.print(work.json(source)) { work.write(source, to: &$0) }
        if work.isWaiting, !preview { throw ExitKind.doubtful }
    }

    /// What puts the questions; nobody does without a terminal or where --yes says so.
    private func asker(_ context: Context) throws -> SurveyAsker {
        if preview { return SurveyAsker(terminal: context.terminal, mode: .preview) }
        if yes { return SurveyAsker(terminal: context.terminal, mode: .yes) }
        guard context.terminal.isInteractive, !context.wantsJSON else {
            throw CommandFailure.noTerminal(
                Wording(
                    "导入?(用 --preview 预览,用 --yes 导入)", "import? (--preview shows, --yes imports)"))
        }
        return SurveyAsker(terminal: context.terminal, mode: .asking)
    }
}
