/// What is done for the child: plans and measures, schooling, consents (M39, M43, M47, M52, M53).
extension ChildForm {
    static let helpCollections = [
        plans, measures, referrals, applications, entitlements, uncovered, consents, schoolSupport,
    ]

    /// M39 一孩一策, M52: a new version is a correction of the one before, which the history keeps; so
    /// two who write one without knowing of each other leave both, marked.
    private static let plans = Field(
        ChildField.plans, "plans",
        .entries([
            Field(
                EntryFieldNumber.Plan.goal, "goal", .text, "目标", "goal", sensitivity: .personal,
                maximumLength: 1000, isRequired: true),
            Field(
                EntryFieldNumber.Plan.made, "made", .day, "制定日期", "made on", isRequired: true),
            Field(
                EntryFieldNumber.Plan.review, "review", .day, "复评日期", "review on",
                names: ["下次评估日期"], isRequired: true),
            Field(
                EntryFieldNumber.Plan.wish, "wish", .text, "儿童意愿", "the child's own wish",
                names: ["本人意愿"], sensitivity: .personal, maximumLength: 500),
            Field(
                EntryFieldNumber.Plan.maker, "maker", .text, "制定人", "made by",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Plan.change, "change", .text, "调整理由", "why it was changed",
                sensitivity: .personal, maximumLength: 500),
            Field(EntryFieldNumber.Plan.ended, "ended", .day, "终止日期", "ended on"),
        ]), "帮扶计划", "plans", names: ["一孩一策"], access: .keepers)

    /// M39: who does what by when, and what came of it.
    private static let measures = Field(
        ChildField.measures, "measures",
        .entries([
            Field(
                EntryFieldNumber.Measure.what, "measure", .text, "措施", "measure",
                sensitivity: .personal, maximumLength: 500, isRequired: true),
            Field(
                EntryFieldNumber.Measure.department, "department", .code(CodeLists.department),
                "责任部门", "department", names: ["部门"]),
            Field(
                EntryFieldNumber.Measure.person, "person", .text, "责任人", "person",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Measure.due, "due", .day, "完成期限", "due", names: ["期限"],
                isRequired: true, yearless: .term),
            Field(
                EntryFieldNumber.Measure.state, "state", .code(CodeLists.measureState), "进展",
                "state",
                hard: .codes(
                    [1, 2, 4, 3, 5], "进展较慢的说法优先:说法不一时按未完成办理。",
                    "What is further from done acts: nobody stops while people disagree.")),
            Field(
                EntryFieldNumber.Measure.result, "result", .text, "结果", "result",
                sensitivity: .personal, maximumLength: 1000),
            Field(
                EntryFieldNumber.Measure.done, "done", .day, "完成日期", "done on", yearless: .last),
            Field(
                EntryFieldNumber.Measure.checker, "checker", .text, "核实人", "checked by",
                sensitivity: .personal, maximumLength: 60),
        ]), "帮扶措施", "measures", access: .keepers, upkeep: .amended)

    /// M43 应保尽保: why a child who meets the conditions has nothing.
    private static let uncovered = Field(
        ChildField.uncovered, "uncovered",
        .entries([
            Field(
                EntryFieldNumber.Uncovered.kind, "kind", .code(CodeLists.benefit), "待遇种类", "kind",
                names: ["待遇"], isRequired: true),
            Field(
                EntryFieldNumber.Uncovered.reason, "reason", .code(CodeLists.gapReason), "原因",
                "reason", isRequired: true),
            Field(
                EntryFieldNumber.Uncovered.found, "found", .day, "查明日期", "found out on",
                isRequired: true),
            Field(EntryFieldNumber.Uncovered.review, "review", .day, "复查日期", "look again on"),
            Field(EntryFieldNumber.Uncovered.settled, "settled", .day, "解决日期", "settled on"),
            Field(
                EntryFieldNumber.Uncovered.note, "note", .text, "说明", "note",
                sensitivity: .personal, maximumLength: 500),
        ]), "未纳入保障原因", "reasons for having nothing", names: ["应保未保原因"],
        access: .keepers, upkeep: .amended)

    /// M53: consent where it is the ground; where there is a statutory duty none is asked for.
    private static let consents = Field(
        ChildField.consents, "consents",
        .entries([
            Field(
                EntryFieldNumber.Consent.matter, "matter", .code(CodeLists.consentMatter), "同意事项",
                "matter", names: ["事项"], isRequired: true),
            Field(
                EntryFieldNumber.Consent.giver, "giver", .text, "同意人", "given by",
                names: ["监护人"], sensitivity: .personal, maximumLength: 60, isRequired: true),
            Field(
                EntryFieldNumber.Consent.relation, "relation", .code(CodeLists.relation), "与儿童关系",
                "relation to the child", names: ["关系"], sensitivity: .personal),
            Field(
                EntryFieldNumber.Consent.given, "given", .day, "同意日期", "given on",
                isRequired: true),
            Field(
                EntryFieldNumber.Consent.means, "means", .code(CodeLists.consentMeans), "同意方式",
                "means"),
            Field(
                EntryFieldNumber.Consent.childAgrees, "child_agrees", .boolean, "儿童本人同意",
                "the child agrees"),
            Field(EntryFieldNumber.Consent.until, "until", .day, "有效期至", "holds until"),
            Field(EntryFieldNumber.Consent.withdrawn, "withdrawn", .day, "撤回日期", "withdrawn on"),
            Field(
                EntryFieldNumber.Consent.witness, "witness", .text, "见证人", "witness",
                sensitivity: .personal, maximumLength: 60),
        ]), "同意记录", "consents", names: ["知情同意"], access: .keepers, upkeep: .amended)

    /// M47: with its dates and basis, beside the state of schooling and the reason for absence.
    private static let schoolSupport = Field(
        ChildField.schoolSupport, "school_support", .codeSet(CodeLists.schoolSupport), "教育帮扶",
        "help with schooling", names: ["教育帮扶情况"])
}
