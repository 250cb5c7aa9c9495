/// The indicators that are built in. Each says what it counts, of whom, so that nobody argues about
/// a number whose meaning moved.
package enum Indicators {
    package static let all = [
        Indicator(
            1, "visits-in-time", Wording("走访按期率", "visited in time"),
            Wording("走访未逾期的儿童占在册儿童", "children whose visit is not late, of those in the work"),
            part: [28]),
        Indicator(
            2, "never-visited", Wording("从未走访占比", "never visited"),
            Wording(
                "走访已逾期且从未走访的儿童占在册儿童",
                "children whose visit is late and who never had one, of those in the work"),
            part: [30]),
        Indicator(
            3, "risk-assessed", Wording("风险已评率", "risk assessed"),
            Wording("已评风险等级的儿童占在册儿童", "children with a risk level, of those in the work"),
            part: [11, 12, 13]),
        Indicator(
            4, "high-risk", Wording("高风险占比", "at high risk"),
            Wording("高风险儿童占已评风险的儿童", "children at high risk, of those with a risk level"),
            part: [11], of: [11, 12, 13]),
        Indicator(
            5, "out-of-school", Wording("失学辍学占比", "out of school"),
            Wording(
                "失学、辍学的儿童占应在学的儿童(在学、失学辍学、休学、送教上门)",
                "children out of school, of those attending, out of it, on leave or taught at home"
            ),
            part: [17], of: [15, 17, 18, 19]),
        Indicator(
            6, "nobody-cares", Wording("无人监护占比", "cared for by nobody"),
            Wording(
                "无人监护的儿童占监护情况已知的儿童",
                "children cared for by nobody, of those whose guardianship is known"),
            part: [26], of: [22, 23, 24, 25, 26]),
        Indicator(
            7, "guardianship-known", Wording("监护情况已登记率", "guardianship known"),
            Wording(
                "监护情况已登记的儿童占在册儿童",
                "children whose guardianship is known, of those in the work"),
            part: [22, 23, 24, 25, 26]),
        Indicator(
            8, "birth-known", Wording("出生日期已登记率", "birth date known"),
            Wording(
                "出生日期已登记的儿童占在册儿童", "children whose birth date is known, of those in the work"),
            part: [5, 6, 7, 8, 9]),
        Indicator(
            9, "problems-cleared", Wording("问题销号率", "problems cleared"),
            Wording(
                "问题已全部销号的儿童占发现过问题的儿童",
                "children whose problems are all cleared, of those with any"),
            part: [35], of: [34, 35]),
        Indicator(
            10, "reports-closed", Wording("危险报告办结率", "reports closed"),
            Wording(
                "报告已全部办结的儿童占有过危险报告的儿童",
                "children whose reports of dangers are all closed, of those with any"),
            part: [38], of: [37, 38]),
    ]
}
