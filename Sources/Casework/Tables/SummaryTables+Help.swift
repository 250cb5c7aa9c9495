/// What is done for children (M39–M47), domain section 5 having no form for it: columns are what
/// plans, measures, referrals, applications, problems and benefits say. A child with several of a
/// kind is counted by the one that is furthest from done, so that every group parts the whole;
/// benefits alone stand beside each other.
///
/// The sealed allowance (domain section 3) is in no summary: a child that has only it is counted
/// in no column of benefits, like one that has none.
extension SummaryTables {
    package static let help = SummaryTable(
        5, "help", "帮扶保障汇总表", "help for children",
        source: Wording(
            "S1、S2、S4 帮扶、转介与保障(M39—M47)", "S1, S2, S4, help, referrals, benefits (M39–M47)"),
        headline: [1, 2, 4, 8, 9, 14, 16, 21, 25],
        [
            TableGroup("合计", "in all", of: nil, [TableColumn(1, "合计", "in all")]),
            plans, measures, referrals, applications, problems, gaps, visits, benefits,
        ])

    private static let plans = TableGroup(
        "帮扶计划", "plans", of: 1,
        [
            TableColumn(2, "有帮扶计划", "with a plan", .of(.plan, [WorkStanding.open])),
            TableColumn(3, "无", "without"),
        ])

    private static let measures = TableGroup(
        "帮扶措施", "measures", of: 1,
        [
            TableColumn(
                4, "有未完成措施", "measures to be carried out",
                .of(.measures, [HelpStanding.Measures.open])),
            TableColumn(
                5, "已完成待核实", "all done, to be verified",
                .of(.measures, [HelpStanding.Measures.done])),
            TableColumn(6, "均已核实", "all verified", .of(.measures, [HelpStanding.Measures.settled])),
            TableColumn(7, "无措施", "none"),
        ])

    private static let referrals = TableGroup(
        "部门转介", "referrals", of: 1,
        [
            TableColumn(
                8, "退回或不予受理待安排", "refused or returned, nothing done instead",
                .of(.referrals, [HelpStanding.Referrals.refused])),
            TableColumn(
                9, "已转出待答复", "sent, not answered",
                .of(.referrals, [HelpStanding.Referrals.sent])),
            TableColumn(
                10, "已受理办理中", "accepted", .of(.referrals, [HelpStanding.Referrals.accepted])),
            TableColumn(
                11, "已办结待核实", "done, to be verified",
                .of(.referrals, [HelpStanding.Referrals.done])),
            TableColumn(
                12, "均已了结", "all settled", .of(.referrals, [HelpStanding.Referrals.settled])),
            TableColumn(13, "无转介", "none"),
        ])

    private static let applications = TableGroup(
        "待遇申请", "applications", of: 1,
        [
            TableColumn(
                14, "有未办结申请", "not decided", .of(.applications, [WorkStanding.open])),
            TableColumn(15, "无未办结申请", "none that is open"),
        ])

    /// As the list of problems has its states (M33).
    private static let problems = TableGroup(
        "问题", "problems", of: 1,
        [
            TableColumn(16, "待整改", "open", .of(.problemState, [ProblemState.open])),
            TableColumn(17, "已交办", "assigned", .of(.problemState, [ProblemState.assigned])),
            TableColumn(
                18, "已整改待核验", "done, to be verified", .of(.problemState, [ProblemState.done])),
            TableColumn(19, "均已销号", "all cleared", .of(.problemState, [ProblemState.verified])),
            TableColumn(20, "未发现问题", "none found"),
        ])

    /// By the rules of the child's own unit, which may come from those above it (M43, M44, M48).
    private static let gaps = TableGroup(
        "应保未保", "benefits due and not had", of: 1,
        [
            TableColumn(
                21, "有,原因待查", "some, reason unknown",
                .of(.gaps, [HelpStanding.Gaps.unexplained])),
            TableColumn(
                22, "有,原因已知", "some, reason known", .of(.gaps, [HelpStanding.Gaps.explained])),
            TableColumn(23, "无", "none"),
        ])

    private static let visits = TableGroup(
        "走访", "visits", of: 1,
        [
            TableColumn(24, "走访过", "visited", .between(.visitCount, 1...Int.max)),
            TableColumn(25, "从未走访", "never visited"),
        ])

    private static let benefits = TableGroup(
        "当月在享待遇(可重复)", "benefits held this month, a child in each", of: 1, overlaps: true,
        CodeLists.benefit.codes.filter { !$0.isSealed }.map { code in
            TableColumn(
                30 + code.number, code.label.chinese, code.label.english, .benefit(code.number))
        })
}
