import Records

extension RegisterForm {
    /// Who brought reports, sealed (M04).
    package static let sources = 30
    /// What came in by the hotline (M28).
    package static let hotline = 31
    /// What people complain of about the service (M29).
    package static let complaints = 32
    /// Reports of dangers to children without a file (M22).
    package static let reports = 33
    /// What was done about them, step by step (M27).
    package static let reportSteps = 34
    /// Where such children were sheltered meanwhile (M25).
    package static let shelters = 35

    /// Calls, complaints, who brought a report, and reports of dangers to children without a file.
    static let danger: [Field] = [
        Field(
            sources, "sources", .entries(source), "线索来源", "sources", sensitivity: .sealed,
            access: .keepers),
        Field(
            hotline, "hotline", .entries(intake), "热线受理", "hotline", names: ["热线"],
            sensitivity: .sealed, access: .keepers, upkeep: .amended),
        Field(
            complaints, "complaints", .entries(complaint), "服务投诉", "complaints", names: ["投诉"],
            sensitivity: .sealed, access: .keepers, upkeep: .amended),
        DangerForm.reports(
            reports, "未建档危险报告",
            more: [
                Field(
                    EntryFieldNumber.Report.child, "child", .text, "所指儿童", "child",
                    sensitivity: .sealed, maximumLength: 200)
            ]), DangerForm.steps(reportSteps), DangerForm.shelters(shelters),
    ]

    private typealias Source = EntryFieldNumber.Source
    private typealias Intake = EntryFieldNumber.Intake
    private typealias Complaint = EntryFieldNumber.Complaint

    /// M04: the name of who brought a report stands here, never in the child's file.
    private static let source: [Field] = [
        Field(Source.code, "report", .text, "报告编号", "report", maximumLength: 20),
        Field(Source.date, "date", .day, "日期", "date", isRequired: true),
        Field(
            Source.kind, "kind", .code(CodeLists.discovery), "来源类别", "kind",
            sensitivity: .sealed),
        Field(Source.anonymous, "anonymous", .boolean, "匿名", "anonymous", sensitivity: .sealed),
        Field(
            Source.name, "name", .text, "姓名", "name", sensitivity: .sealed, maximumLength: 60),
        Field(
            Source.phone, "phone", .phone, "电话", "telephone", sensitivity: .sealed,
            maximumLength: 40),
    ]

    /// M28: who calls may stay unnamed; the call is assigned, matched to a file and answered.
    private static let intake: [Field] = [
        Field(Intake.date, "date", .day, "受理日期", "date", isRequired: true, yearless: .last),
        Field(Intake.time, "time", .text, "受理时刻", "time", maximumLength: 20),
        Field(Intake.channel, "channel", .code(CodeLists.hotlineChannel), "受理渠道", "channel"),
        Field(
            Intake.matter, "matter", .code(CodeLists.hotlineMatter), "反映事项", "matter",
            sensitivity: .sealed),
        Field(
            Intake.summary, "summary", .text, "摘要", "summary", sensitivity: .sealed,
            maximumLength: 500),
        Field(
            Intake.about, "about", .text, "所指儿童", "about whom", sensitivity: .sealed,
            maximumLength: 200),
        Field(Intake.anonymous, "anonymous", .boolean, "匿名", "anonymous", sensitivity: .sealed),
        Field(
            Intake.name, "name", .text, "来电姓名", "name", sensitivity: .sealed,
            maximumLength: 60),
        Field(
            Intake.phone, "phone", .phone, "来电号码", "telephone", sensitivity: .sealed,
            maximumLength: 40),
        Field(
            Intake.child, "child", .record(.child), "对应档案", "child's file",
            sensitivity: .sealed),
        Field(Intake.code, "report", .text, "报告编号", "report", maximumLength: 20),
        Field(Intake.unit, "unit", .unit, "交办单位", "assigned to"),
        Field(Intake.due, "due", .day, "反馈期限", "answer by", yearless: .term),
        Field(
            Intake.state, "state", .code(CodeLists.intakeState), "受理状态", "state",
            hard: .codes(
                [1, 2, 3], "未反馈优先:有一方认为没有答复,就继续办。",
                "Not answered acts: as long as one side says so, the work goes on.")),
        Field(
            Intake.feedback, "feedback", .text, "反馈内容", "answer", sensitivity: .sealed,
            maximumLength: 500),
        Field(Intake.answered, "answered", .day, "反馈日期", "answered on", yearless: .last),
    ]

    /// M29: about the service, not about a child; a register of its own.
    private static let complaint: [Field] = [
        Field(Complaint.date, "date", .day, "收到日期", "date", isRequired: true, yearless: .last),
        Field(
            Complaint.channel, "channel", .code(CodeLists.hotlineChannel), "渠道", "channel"),
        Field(
            Complaint.matter, "matter", .code(CodeLists.complaintMatter), "投诉事项", "matter"),
        Field(Complaint.unit, "unit", .unit, "被投诉单位", "unit complained of"),
        Field(
            Complaint.summary, "summary", .text, "摘要", "summary", sensitivity: .sealed,
            maximumLength: 500),
        Field(
            Complaint.anonymous, "anonymous", .boolean, "匿名", "anonymous",
            sensitivity: .sealed),
        Field(
            Complaint.name, "name", .text, "姓名", "name", sensitivity: .sealed,
            maximumLength: 60),
        Field(
            Complaint.phone, "phone", .phone, "电话", "telephone", sensitivity: .sealed,
            maximumLength: 40),
        Field(Complaint.due, "due", .day, "答复期限", "answer by", yearless: .term),
        Field(
            Complaint.result, "result", .text, "处理结果", "result", sensitivity: .sealed,
            maximumLength: 500),
        Field(Complaint.answered, "answered", .day, "答复日期", "answered on", yearless: .last),
    ]
}
