extension ChildForm {
    /// Reports of dangers (M22).
    package static let reports = 70
    /// What was done about them, step by step (M27).
    package static let reportSteps = 71
    /// Where the child was sheltered meanwhile (M25).
    package static let shelters = 72
    /// The school's notices that the child stays away (M30).
    package static let schoolNotices = 73

    /// What threatens the child, and the notices that it stays away from school.
    static let danger: [Field] = [
        DangerForm.reports(reports, "危险报告"), DangerForm.steps(reportSteps),
        DangerForm.shelters(shelters),
        Field(
            schoolNotices, "school_notices", .entries(schoolNotice), "辍学通报", "school notices",
            names: ["失学通报"], access: .keepers, upkeep: .amended),
    ]

    private typealias Notice = EntryFieldNumber.SchoolNotice

    /// M30: the school tells guardian and village; what came of it is written beside, and someone
    /// else looks whether the child is there.
    private static let schoolNotice: [Field] = [
        Field(Notice.date, "date", .day, "通报日期", "date", isRequired: true, yearless: .last),
        Field(
            Notice.kind, "kind", .code(CodeLists.schoolNotice), "通报事项", "kind",
            isRequired: true),
        Field(Notice.school, "school", .text, "通报学校", "school", sensitivity: .personal),
        Field(Notice.reason, "reason", .code(CodeLists.schoolAbsence), "原因", "reason"),
        Field(Notice.guardianTold, "guardian_told", .boolean, "已告知监护人", "guardian told"),
        Field(Notice.villageTold, "village_told", .boolean, "已告知村(居)委会", "village told"),
        Field(Notice.due, "due", .day, "跟进日期", "look again on", yearless: .term),
        Field(
            Notice.result, "result", .code(CodeLists.schoolReturn), "返校结果", "result",
            hard: .codes(
                [4, 2, 3, 1], "未返校优先:有人说没有返校,就继续跟进。",
                "Not back acts: as long as someone says so, the work goes on.")),
        Field(Notice.returned, "returned", .day, "返校日期", "back on", yearless: .last),
        CheckFields.day(Notice.checked), CheckFields.person(Notice.checker),
    ]
}
