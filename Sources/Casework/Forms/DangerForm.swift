/// The collections of dangers, in the child's form and, for children without a file, in the
/// registers of a unit. All of it is urgent, and hidden from outsiders.
enum DangerForm {
    private typealias Report = EntryFieldNumber.Report
    private typealias Step = EntryFieldNumber.ReportStep
    private typealias Shelter = EntryFieldNumber.Shelter

    /// What happened is only added to: a correction is a new entry that points to the old one. How
    /// the report stands is written by what is done about it (M22, M24 to M27, M31, M32, M78).
    static func reports(_ number: Int, _ chinese: String, more: [Field] = []) -> Field {
        Field(
            number, "danger_reports", .entries(more + found + told + standing), chinese,
            "danger reports", sensitivity: .sealed, access: .keepers, isUrgent: true)
    }

    private static let found: [Field] = [
        Field(
            Report.code, "report", .text, "报告编号", "report", maximumLength: 20,
            upkeep: .byProgram),
        Field(Report.found, "found", .day, "发现日期", "found on", isRequired: true, yearless: .last),
        Field(
            Report.foundTime, "found_time", .text, "发现时刻", "found at", sensitivity: .sealed,
            maximumLength: 20),
        Field(
            Report.situation, "situation", .code(CodeLists.danger), "情形", "situation",
            names: ["侵害类型"], sensitivity: .sealed, isRequired: true),
        Field(
            Report.path, "path", .code(CodeLists.dangerPath), "处置路径", "path",
            names: ["分流"], sensitivity: .sealed,
            hard: .codes(
                [1, 2], "按危险处置优先:分流有分歧时,先按危险处置。",
                "Danger acts: as long as people disagree, the duty to report holds.")),
        Field(
            Report.severity, "severity", .code(CodeLists.severity), "严重程度", "severity",
            sensitivity: .sealed,
            hard: .codes(
                [4, 3, 2, 1], "程度就重:在有人裁决之前,按较重的处置。",
                "The graver one acts until a person decides.")),
        Field(
            Report.account, "account", .text, "经过摘要", "account", names: ["经过"],
            sensitivity: .sealed, maximumLength: 500),
        Field(
            Report.crisis, "crisis", .code(CodeLists.crisis), "危机", "crisis", names: ["危机介入"],
            sensitivity: .sealed),
        Field(
            Report.incident, "incident", .code(CodeLists.incident), "事件类型", "kind of incident",
            sensitivity: .sealed, access: .above),
    ]

    private static let told: [Field] = [
        Field(Report.reported, "reported", .day, "报告日期", "reported on", yearless: .last),
        Field(
            Report.receiver, "reported_to", .code(CodeLists.reportReceiver), "报告对象",
            "reported to", names: ["to"], sensitivity: .sealed),
        Field(
            Report.means, "means", .code(CodeLists.means), "报告方式", "means",
            sensitivity: .sealed),
        Field(
            Report.receipt, "receipt", .text, "回执编号", "receipt", names: ["回执"],
            sensitivity: .sealed, maximumLength: 60),
    ]

    private static let standing: [Field] = [
        Field(
            Report.state, "state", .code(CodeLists.reportState), "处置状态", "state",
            hard: .codes(
                [1, 2, 3, 4], "未办结优先:有一方仍在处置,报告就不算办结。",
                "Open acts before closed: as long as one side is at work, the report is not done."),
            upkeep: .byProgram),
        Field(
            Report.response, "response", .code(CodeLists.responseLevel), "响应级别", "response",
            hard: .codes(
                [3, 2, 1], "级别就高:两级都已响应时,按较高一级。",
                "The higher level responds until a person decides."), upkeep: .byProgram),
        flag(Report.seenByVillage, "seen_by_village", "村级已确认", "acknowledged by the village"),
        flag(Report.seenByTownship, "seen_by_township", "乡镇已确认", "acknowledged by the township"),
        flag(Report.seenByCounty, "seen_by_county", "县级已确认", "acknowledged by the county"),
        flag(Report.authorityTold, "authority_told", "已报主管部门", "an authority was told"),
        flag(Report.governmentTold, "government_told", "已报政府", "the government was told"),
        flag(Report.sheltered, "sheltered", "已庇护", "sheltered"),
    ]

    /// Two who do the same without knowing of each other say the same: such never disagree.
    private static func flag(
        _ number: Int, _ name: String, _ chinese: String, _ english: String
    ) -> Field {
        Field(number, name, .boolean, chinese, english, upkeep: .byProgram)
    }

    /// Who acknowledged at which level, who was told outside the system, when and by what means,
    /// and what came of it (M26, M27). Which step it is, the command says that does it.
    static func steps(_ number: Int) -> Field {
        Field(
            number, "danger_steps", .entries(done), "危险处置", "steps in dangers",
            sensitivity: .sealed, access: .keepers, isUrgent: true)
    }

    private static let done: [Field] = [
        Field(
            Step.code, "report", .text, "报告编号", "report", maximumLength: 20, upkeep: .byProgram),
        Field(Step.date, "date", .day, "日期", "date", isRequired: true, yearless: .last),
        Field(
            Step.time, "time", .text, "时刻", "time", sensitivity: .sealed,
            maximumLength: 20),
        Field(
            Step.step, "step", .code(CodeLists.reportStep), "步骤", "step",
            isRequired: true, upkeep: .byProgram),
        Field(
            Step.level, "level", .code(CodeLists.unitLevel), "级别", "level", upkeep: .byProgram),
        Field(
            Step.person, "person", .text, "经办人", "person", sensitivity: .personal,
            maximumLength: 60),
        Field(
            Step.receiver, "to", .code(CodeLists.reportReceiver), "告知对象", "told",
            sensitivity: .sealed),
        Field(
            Step.means, "means", .code(CodeLists.means), "方式", "means",
            sensitivity: .sealed),
        Field(
            Step.receipt, "receipt", .text, "回执编号", "receipt", names: ["回执"],
            sensitivity: .sealed, maximumLength: 60),
        Field(
            Step.result, "result", .code(CodeLists.reportResult), "结果", "result",
            sensitivity: .sealed),
        Field(
            Step.note, "note", .text, "说明", "note", sensitivity: .sealed,
            maximumLength: 500),
    ]

    /// M25. It holds for a time, so a correction writes the fields that it is about.
    static func shelters(_ number: Int) -> Field {
        Field(
            number, "shelters", .entries(sheltered), "庇护记录", "shelter", sensitivity: .sealed,
            access: .keepers, upkeep: .amended, isUrgent: true)
    }

    private static let sheltered: [Field] = [
        Field(Shelter.code, "report", .text, "报告编号", "report", maximumLength: 20),
        Field(Shelter.from, "from", .day, "起", "from", isRequired: true),
        Field(Shelter.to, "to", .day, "止", "to"),
        Field(
            Shelter.place, "place", .code(CodeLists.shelter), "庇护场所", "place",
            names: ["场所"], sensitivity: .sealed, isRequired: true),
        Field(
            Shelter.carer, "carer", .text, "照料人", "carer", sensitivity: .sealed,
            maximumLength: 60),
        Field(
            Shelter.note, "note", .text, "说明", "note", sensitivity: .sealed,
            maximumLength: 500),
    ]
}
