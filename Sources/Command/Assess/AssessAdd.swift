import ArgumentParser
import Casework
import Node
import Records

/// Enters what was found about a child by a score sheet, or corrects it.
struct AssessAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("登记一次评估,或更正一次评估", "Enter an assessment, or correct one").chosen,
        discussion: Wording(
            """
            例:hamlet assess 岩温 qianxi 1=5 身体=健康 3=5 4=5 5=0 6=5。各项可用编号或名称,得分可用\
            分数或答案;直接定级的情形写“是”。在终端不写得分运行时逐项提问。
            """,
            """
            Example: hamlet assess 岩温 qianxi 1=5 body=healthy 3=5 4=5 5=0 6=5. Items go by number \
            or words, answers by points or words; what bypasses the total is answered by yes. \
            Without answers, on a terminal, it asks for them one after another.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .sheet) var sheet: String

    @Argument(
        help: .words(
            "项目=得分;也可写 日期=、评估人=、评估说明=",
            "item=points; also date=, assessor=, note=", value: "item=points"))
    var answers: [Setting] = []

    @Option(
        help: .words("在第几次走访中评估(见 visit list)", "at which visit (see `visit list`)", value: "visit")
    )
    var visit: String?

    @Option(
        help: .words(
            "更正第几次评估(见 assess list);未写的项目保持原样",
            "which one this corrects, as `assess list` numbers it; what is not given stays",
            value: "assessment"))
    var corrects: String?

    @Option(help: .words("更正的理由", "why", value: "text"))
    var reason = ""

    @Flag(help: .words("把评出的等级写入风险等级", "write the level into the file's risk level"))
    var apply = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let sheet = try AssessmentSheet.named(asArgument: sheet)
        let (node, names, file) = try context.open(child: child)
        if apply { try requireUndisputedRisk(file) }
        let given = try GivenAnswers(answers, of: sheet)
        let result =
            answers.isEmpty
            ? try AssessmentDialogue(terminal: context.terminal, sheet: sheet).ask()
            : AssessmentResult(
                sheet, try given.answers(correcting: try corrected(in: file), of: sheet))
        let written = try CommandFailure.refusing(itemsOf: ChildField.assessments) {
            try node.assess(
                file, by: result, given.more + (try visitField(file)), correcting: corrects,
                reason: reason)
        }
        let applied = apply ? try write(result, to: file, node) : false
        try tell(written, applied: applied, try node.child(file.named.id), names, context)
    }

    /// The assessment is entered either way; that its level cannot be written is said before.
    private func requireUndisputedRisk(_ file: ChildFile) throws {
        guard file.record[.field(ChildField.risk)]?.isConflicted == true else { return }
        throw FieldRefusal.conflicted(field: ChildField.risk)
    }

    private func corrected(in file: ChildFile) throws -> Assessment? {
        guard let corrects, let field = Forms.child[ChildField.assessments] else { return nil }
        let item = try file.record.item(corrects, of: field)
        return file.record.assessments.first { .entry($0.entry) == item }
    }

    private func visitField(_ file: ChildFile) throws -> [WrittenField] {
        guard let visit else { return [] }
        guard let field = Forms.child[ChildField.visits],
            case .entry(let id)? = try? file.record.item(visit, of: field)
        else { throw ChildFault.unknownVisit(visit) }
        return [WrittenField(String(EntryFieldNumber.Assessment.visit), id.dot.code)]
    }

    private func write(
        _ result: AssessmentResult, to file: ChildFile, _ node: Node
    ) throws -> Bool {
        guard let band = result.band, let sheet = result.sheet else { return false }
        let field = WrittenField(String(ChildField.risk), String(band.risk))
        let why = "\(sheet.title.chinese):\(band.label.chinese)"
        return try !node.editFile(file, [field], reason: why).dots.isEmpty
    }

    private func tell(
        _ written: WrittenFile, applied: Bool, _ now: ChildFile, _ names: Names, _ context: Context
    ) throws {
        let rows = AssessmentRow.all(of: now, names)
        let row = rows.first { written.dots.contains($0.assessment.entry.dot) }
        let page = WrittenPage(
            names: names, code: now.working.id.code, warnings: written.warnings,
            closed: ClosedNotice(now))
        let gap = RiskGap(now.record)
        context.print(
            page.json([
                "assessment": row?.json ?? .null, "applied": .bool(applied),
                "risk": JSON(gap.written?[context.language]),
                "proposed": JSON(gap.proposed?[context.language]), "closedFile": page.closedFile,
            ])
        ) {
            $0.line(
                "评估已登记在档案 \(page.code)。", "The assessment is in the file \(page.code).")
            row?.write(to: &$0)
            if applied { $0.line("已写入风险等级。", "The risk level is written.", indent: 2) }
            if let wording = gap.wording { $0.line(wording, indent: 2) }
            page.write(to: &$0)
        }
    }
}

extension ArgumentHelp {
    /// How a score sheet is named in arguments.
    static var sheet: ArgumentHelp {
        .words(
            "评估表的编号、英文名或名称(见 assess sheets)",
            "the sheet by number, name or title (see `assess sheets`)", value: "sheet")
    }
}

extension AssessmentSheet {
    /// The sheet that goes by a name, or why there is none.
    static func named(asArgument text: String) throws -> AssessmentSheet {
        if let sheet = named(text) { return sheet }
        let names = AssessmentSheets.all.map(\.name)
        throw CommandFailure.usage(
            Wording(
                "没有评估表“\(text)”,可用:\(names.joined(separator: "、"))",
                "there is no sheet “\(text)”; one of: \(names.joined(separator: ", "))"))
    }

    private static func named(_ text: String) -> AssessmentSheet? { AssessmentSheets.named(text) }
}
