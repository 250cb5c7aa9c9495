import Records

/// The collections that are summed up, village to county. Labels stand here and are not asked of
/// the forms, for a form of registers names the summary tables.
///
/// Of calls, complaints and reports of dangers, which are sealed, it is counted how many there are
/// and how many are open, and nothing of what they are about. Not counted are who brought a report,
/// what is a step of an entry that is counted, what the program itself keeps (readings, reported
/// tables), and how far campaigns have come, of which they have their own list.
package enum CountedCollections {
    /// Sorted by number.
    package static let all = ofRegisters + ofUnits

    private typealias Meeting = EntryFieldNumber.Meeting
    private typealias Problem = EntryFieldNumber.Problem

    private static let ofRegisters = [
        CountedCollection(
            2, RegisterForm.hotline, of: .register, "热线受理", "calls", open: .clocks,
            (Wording("热线未反馈", "calls not answered"), Wording("热线已反馈", "calls answered"))),
        CountedCollection(
            5, RegisterForm.complaints, of: .register, "服务投诉", "complaints", open: .clocks,
            (Wording("投诉未答复", "not answered"), Wording("投诉已答复", "answered"))),
        CountedCollection(
            8, RegisterForm.reports, of: .register, "未建档危险报告", "dangers, no file",
            open: .test(.lacks(EntryFieldNumber.Report.state, [ReportState.closed])),
            (Wording("报告未办结", "not closed"), Wording("报告已办结", "closed"))),
        CountedCollection(
            11, RegisterForm.problems, of: .register, "单位问题", "problems of offices",
            open: .test(.lacks(Problem.state, [ProblemState.verified])),
            (Wording("问题未销号", "not cleared"), Wording("问题已销号", "cleared"))),
        CountedCollection(
            14, RegisterForm.notices, of: .register, "抄告", "notices", open: .clocks,
            (Wording("抄告未办结", "not ended"), Wording("抄告已办结", "ended"))),
        CountedCollection(
            17, RegisterForm.specialCases, of: .register, "一事一议", "special cases",
            open: .clocks,
            (Wording("一事一议未办结", "not ended"), Wording("一事一议已办结", "ended"))),
        CountedCollection(
            20, RegisterForm.letters, of: .register, "责任书", "letters", open: .clocks,
            (Wording("责任书未续签", "not renewed"), Wording("责任书已续签或长期", "renewed, or no end"))),
        CountedCollection(
            23, RegisterForm.meetings, of: .register, "会议", "meetings",
            open: .clocksOrAll([.filled(Meeting.agreed), .empty(Meeting.checked)]),
            (Wording("议定事项未办结", "agreed, not ended"), Wording("其他会议", "other meetings"))),
        CountedCollection(26, RegisterForm.training, of: .register, "培训宣传", "training"),
        CountedCollection(27, RegisterForm.extracts, of: .register, "信息通报", "extracts"),
        CountedCollection(
            28, RegisterForm.careFamilies, of: .register, "爱心家庭", "care families",
            open: .until(EntryFieldNumber.CareFamily.to),
            (Wording("爱心家庭未终止", "not ended"), Wording("爱心家庭已终止", "ended"))),
    ]

    private static let ofUnits = [
        CountedCollection(
            31, UnitForm.facilities, of: .unit, "儿童之家等设施", "facilities",
            open: .until(EntryFieldNumber.Facility.to),
            (Wording("设施未停用", "not ended"), Wording("设施已停用", "ended"))),
        CountedCollection(
            34, UnitForm.grids, of: .unit, "网格", "grids",
            open: .until(EntryFieldNumber.Grid.to),
            (Wording("网格未停用", "not ended"), Wording("网格已停用", "ended"))),
        CountedCollection(
            37, UnitForm.roster, of: .unit, "人员名册", "posts held",
            open: .until(EntryFieldNumber.Post.to),
            (Wording("未离任", "not left"), Wording("已离任", "left"))),
    ]
}
