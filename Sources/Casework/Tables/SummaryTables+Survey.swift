/// The table in which a unit reports what it found (汇总表, 附件2 of S3, M67). The annex is named
/// there and not published: its columns are what the text asks for, and the ledger by category and
/// risk of S2 (M15).
extension SummaryTables {
    package static let survey = SummaryTable(
        1, "survey", "排查情况汇总表", "survey summary",
        source: Wording("S3 附件2;S2 分类台账", "S3, annex 2; S2, ledger by category and risk"),
        rows: mainCategories, headline: [1, 11, 12, 13, 14, 17, 26, 29, 30],
        [
            TableGroup("合计", "in all", of: nil, [TableColumn(1, "合计", "in all")]),
            sexes, ages, risks, schooling, guardianship, visits, kinds, problems, reports,
        ])

    /// Each child in one row: that of the first of its categories in the order of the list. What is
    /// sealed has no row of its own (domain section 3).
    private static let mainCategories = TableGroup(
        "困境类型(就先归类)", "main category", of: nil,
        CodeLists.category.codes.filter { !$0.isSealed }.map { code in
            TableColumn(
                code.number, code.label.chinese, code.label.english,
                .of(.mainCategory, [code.number]))
        } + [TableColumn(40, "未定类或不单列", "no category that is listed")])

    private static let sexes = TableGroup(
        "性别", "sex", of: 1,
        [
            TableColumn(2, "男", "male", .of(.sex, [Sex.male])),
            TableColumn(3, "女", "female", .of(.sex, [Sex.female])),
            TableColumn(4, "待查", "not known"),
        ])

    private static let ages = TableGroup(
        "年龄", "age", of: 1,
        [
            TableColumn(5, "0—5岁", "0–5", .between(.age, 0...5)),
            TableColumn(6, "6—13岁", "6–13", .between(.age, 6...13)),
            TableColumn(7, "14—15岁", "14–15", .between(.age, 14...15)),
            TableColumn(8, "16—17岁", "16–17", .between(.age, 16...17)),
            TableColumn(9, "满18岁", "18 and over", .between(.age, 18...Int.max)),
            TableColumn(10, "待查", "not known"),
        ])

    private static let risks = TableGroup(
        "风险等级", "risk level", of: 1,
        [
            TableColumn(11, "高", "high", .of(.risk, [RiskLevel.high])),
            TableColumn(12, "中", "medium", .of(.risk, [RiskLevel.medium])),
            TableColumn(13, "低", "low", .of(.risk, [RiskLevel.low])),
            TableColumn(14, "未评", "not assessed"),
        ])

    private static let schooling = TableGroup(
        "就学", "schooling", of: 1,
        [
            TableColumn(15, "在学", "attending", .of(.schoolState, [1])),
            TableColumn(16, "未到学龄", "below school age", .of(.schoolState, [2])),
            TableColumn(17, "失学辍学", "out of school", .of(.schoolState, [3, 4])),
            TableColumn(18, "休学", "on leave", .of(.schoolState, [5])),
            TableColumn(19, "送教上门", "taught at home", .of(.schoolState, [6])),
            TableColumn(20, "毕业", "finished", .of(.schoolState, [7])),
            TableColumn(21, "待查", "not known"),
        ])

    private static let guardianship = TableGroup(
        "监护", "guardianship", of: 1,
        [
            TableColumn(22, "父母", "both parents", .of(.guardianship, [1])),
            TableColumn(23, "父或母", "one parent", .of(.guardianship, [2])),
            TableColumn(24, "祖辈", "grandparents", .of(.guardianship, [3])),
            TableColumn(25, "亲友", "relatives or friends", .of(.guardianship, [4])),
            TableColumn(26, "无人监护", "nobody", .of(.guardianship, [5])),
            TableColumn(27, "待查", "not known"),
        ])

    private static let visits = TableGroup(
        "走访", "visits", of: 1,
        [
            TableColumn(28, "按期", "in time", .of(.visits, [VisitStanding.onTime])),
            TableColumn(29, "逾期", "late", .of(.visits, [VisitStanding.late])),
            TableColumn(30, "逾期且从未走访", "late and never visited"),
        ])

    private static let kinds = TableGroup(
        "类型数", "categories of a child", of: 1,
        [
            TableColumn(31, "一类", "one", .of(.categoryCount, [1])),
            TableColumn(32, "两类以上", "several", .between(.categoryCount, 2...Int.max)),
            TableColumn(33, "未定类或不单列", "none that is listed"),
        ])

    /// Cleared is what a second person has verified (M33, M38).
    private static let problems = TableGroup(
        "问题清零", "problems", of: 1,
        [
            TableColumn(34, "有未销号问题", "not all cleared", .of(.problems, [WorkStanding.open])),
            TableColumn(35, "问题已全部销号", "all cleared", .of(.problems, [WorkStanding.finished])),
            TableColumn(36, "未发现问题", "none found"),
        ])

    /// Only whether there are any: what they are about is sealed, and stands in no table.
    private static let reports = TableGroup(
        "危险报告", "reports of dangers", of: 1,
        [
            TableColumn(37, "有未办结报告", "not all closed", .of(.reports, [WorkStanding.open])),
            TableColumn(38, "报告已全部办结", "all closed", .of(.reports, [WorkStanding.finished])),
            TableColumn(39, "无报告", "none"),
        ])
}
