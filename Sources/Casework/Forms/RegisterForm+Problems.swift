import Records

extension RegisterForm {
    /// Problems of the office or of premises (M33, M36).
    package static let problems = 40
    /// Notices to departments (抄告, M77).
    package static let notices = 41
    /// Decisions on single cases (一事一议, M37).
    package static let specialCases = 42
    /// How far the unit has come with each campaign (M01).
    package static let campaignReports = 43

    static let problemRegisters: [Field] = [
        Field(
            problems, "problems", .entries(ProblemFields.all(premises: true)), "问题清单",
            "problems", names: ["问题"], sensitivity: .personal, access: .keepers,
            upkeep: .amended),
        Field(
            notices, "notices", .entries(notice), "抄告", "notices to departments",
            names: ["隐患抄告"], access: .keepers, upkeep: .amended),
        Field(
            specialCases, "special_cases", .entries(specialCase), "一事一议", "special cases",
            sensitivity: .personal,
            access: Access(
                writers: [.supervisor, .administrator],
                readers: [.worker, .supervisor, .administrator]), upkeep: .amended),
        Field(
            campaignReports, "campaign_reports", .entries(campaignReport), "排查进度",
            "reports of campaigns", names: ["零报告"], access: .keepers, upkeep: .amended),
    ]

    private static let notice: [Field] = [
        Field(
            EntryFieldNumber.Notice.what, "what", .text, "抄告内容", "what was told", names: ["内容"],
            maximumLength: 1000, isRequired: true),
        Field(
            EntryFieldNumber.Notice.department, "department", .code(CodeLists.department), "抄告部门",
            "department", names: ["部门"], isRequired: true),
        Field(
            EntryFieldNumber.Notice.sent, "sent", .day, "抄告日期", "sent on", isRequired: true,
            yearless: .last),
        Field(
            EntryFieldNumber.Notice.means, "means", .code(CodeLists.noticeMeans), "抄告方式",
            "by what means", names: ["方式"]),
        Field(
            EntryFieldNumber.Notice.premises, "premises", .text, "场所", "premises",
            names: ["地点"]),
        Field(
            EntryFieldNumber.Notice.receipt, "receipt", .day, "签收日期", "received on",
            names: ["回执日期"], yearless: .last),
        Field(
            EntryFieldNumber.Notice.receiptNumber, "receipt_number", .text, "回执编号",
            "receipt number", maximumLength: 80),
        Field(
            EntryFieldNumber.Notice.result, "result", .text, "办理结果", "result", names: ["结果"],
            maximumLength: 1000),
        Field(
            EntryFieldNumber.Notice.answered, "answered", .day, "反馈日期", "answered on",
            yearless: .last),
        CheckFields.day(EntryFieldNumber.Notice.checked),
        CheckFields.person(EntryFieldNumber.Notice.checker),
    ]

    /// Participants by their roles: who sat there stands in the minutes, on paper.
    private static let specialCase: [Field] = [
        Field(
            EntryFieldNumber.SpecialCase.what, "what", .text, "议题", "subject",
            sensitivity: .personal, maximumLength: 500, isRequired: true),
        Field(
            EntryFieldNumber.SpecialCase.child, "child", .record(.child), "儿童档案",
            "child's file", sensitivity: .personal),
        Field(
            EntryFieldNumber.SpecialCase.day, "day", .day, "会议日期", "decided on",
            isRequired: true),
        Field(
            EntryFieldNumber.SpecialCase.minutes, "minutes", .text, "会议纪要编号",
            "minutes reference", names: ["纪要"], maximumLength: 80),
        Field(
            EntryFieldNumber.SpecialCase.roles, "roles", .text, "参会人员职务",
            "roles of those present", names: ["参会职务"], maximumLength: 300),
        Field(
            EntryFieldNumber.SpecialCase.decision, "decision", .text, "议定事项", "decision",
            sensitivity: .personal, maximumLength: 1000),
        Field(
            EntryFieldNumber.SpecialCase.due, "due", .day, "落实期限", "to be done by",
            names: ["限期"], yearless: .term),
        Field(
            EntryFieldNumber.SpecialCase.result, "result", .text, "落实结果", "result",
            names: ["结果"], sensitivity: .personal, maximumLength: 1000),
        Field(
            EntryFieldNumber.SpecialCase.done, "done", .day, "落实日期", "carried out on",
            yearless: .last),
        CheckFields.day(EntryFieldNumber.SpecialCase.checked),
        CheckFields.person(EntryFieldNumber.SpecialCase.checker),
    ]

    private static let campaignReport: [Field] = [
        Field(
            EntryFieldNumber.CampaignReport.campaign, "campaign", .text, "排查批次", "campaign",
            names: ["批次"], maximumLength: 80, isRequired: true),
        Field(
            EntryFieldNumber.CampaignReport.state, "state", .code(CodeLists.campaignState), "进度",
            "state", names: ["状态"],
            hard: .codes(
                [1, 2, 4, 3], "未完成的优先,零报告最后:有一人说有孩子,就不能当作没有。",
                "The unfinished state acts and the zero report comes last: where anyone found a "
                    + "child, nobody may be told that there is none."), isRequired: true),
        Field(
            EntryFieldNumber.CampaignReport.day, "day", .day, "填报日期", "reported on",
            names: ["日期"]),
        Field(
            EntryFieldNumber.CampaignReport.count, "count", .integer(CampaignReport.counts), "人数",
            "children found", names: ["数量"]),
        Field(
            EntryFieldNumber.CampaignReport.note, "note", .text, "说明", "note",
            maximumLength: 500),
    ]
}
