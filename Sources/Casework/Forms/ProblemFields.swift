import Records

/// The fields of a problem, which a child's file and an office's registers share (M33–M38).
enum ProblemFields {
    /// - Parameter premises: whether it may be about premises rather than a child.
    static func all(premises: Bool) -> [Field] {
        found + clearing + ending + (premises ? [place] : [])
    }

    private typealias Number = EntryFieldNumber.Problem

    private static let found: [Field] = [
        Field(
            Number.what, "what", .text, "问题", "what is wrong", names: ["问题描述", "text"],
            sensitivity: .personal, maximumLength: 1000, isRequired: true),
        Field(
            Number.kind, "kind", .code(CodeLists.problemKind), "问题类别", "kind", names: ["类别"]),
        Field(Number.found, "found", .day, "发现日期", "found on", names: ["发现时间"], yearless: .last),
        Field(
            Number.received, "received", .day, "收到日期", "received on", names: ["交办日期"],
            yearless: .last),
    ]

    private static let clearing: [Field] = [
        Field(
            Number.state, "state", .code(CodeLists.problemState), "处理状态", "state",
            names: ["状态"],
            hard: .codes(
                [1, 2, 3, 4], "办理进度较低的优先:有人说未办完,就按未办完处理,直到有人裁决。",
                "The less finished state acts: what anyone calls unfinished is not finished until "
                    + "a person decides.")),
        Field(Number.unit, "unit", .unit, "责任单位", "unit in charge"),
        Field(
            Number.department, "department", .code(CodeLists.department), "责任部门",
            "department in charge", names: ["部门"]),
        Field(
            Number.person, "person", .text, "承办人", "person in charge", names: ["责任人"],
            sensitivity: .personal, maximumLength: 60),
        Field(
            Number.workingDays, "working_days", .integer(1...366), "期限(工作日)",
            "working days from receipt", names: ["工作日"]),
        Field(Number.due, "due", .day, "限期", "due on", names: ["办结期限", "截止日期"], yearless: .term),
        Field(
            Number.campaign, "campaign", .text, "排查批次", "campaign", names: ["批次"],
            maximumLength: 80),
    ]

    private static let ending: [Field] = [
        Field(
            Number.result, "result", .text, "处理结果", "result", names: ["结果"],
            sensitivity: .personal, maximumLength: 1000),
        Field(Number.done, "done", .day, "办结日期", "done on", yearless: .last),
        CheckFields.day(Number.checked),
        CheckFields.person(Number.checker),
        Field(
            Number.finding, "finding", .text, "核验意见", "finding of the check",
            sensitivity: .personal, maximumLength: 500),
    ]

    private static let place = Field(
        Number.premises, "premises", .text, "场所", "premises", names: ["地点"], maximumLength: 200)
}
