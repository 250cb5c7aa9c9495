/// Sheets that others publish, as far as they could be read (domain section 2).
extension AssessmentSheets {
    /// 黔西县农村留守儿童风险等级评估表: each March and September; many points mean little risk. Where its
    /// levels part could not be read: halves and four fifths of the fifty points are taken. A
    /// parent who is away from the family is only said not to care, never why.
    static let qianxi = AssessmentSheet(
        number: 5, name: "qianxi", source: "黔西县农村留守儿童风险等级评估表",
        items: [
            .init(
                1, "年龄", "age", .init(3, "0至5岁", "0 to 5"), .init(5, "6至10岁", "6 to 10"),
                .init(10, "11至15岁", "11 to 15")),
            .init(
                2, "身体", "body", .init(10, "健康", "healthy"),
                .init(0, "残疾或重病", "disabled or gravely ill")),
            .init(
                3, "心理", "mind", .init(5, "正常", "in order"), .init(0, "需要帮助", "needs help")),
            .init(
                4, "习惯与交往", "habits and contact", .init(5, "正常", "in order"),
                .init(0, "有离家逃学等情况", "truant, left home or the like")),
            .init(
                5, "居住安全", "safety of the home", .init(10, "无隐患", "no danger"),
                .init(0, "有隐患", "in danger")),
            .init(
                6, "家庭收入(与低保标准比)", "income beside the minimum", .init(10, "两倍以上", "twice or more"),
                .init(5, "高于标准", "above it"), .init(0, "低于标准", "below it")),
        ],
        triggers: [
            .init(101, "单亲或父母一方不能照料", "one parent, or one who cannot care", to: 0)
        ], scoring: .sum,
        bands: [
            .init(from: 0, "高风险", "high", risk: RiskLevel.high),
            .init(from: 25, "中风险", "medium", risk: RiskLevel.medium),
            .init(from: 40, "低风险", "low", risk: RiskLevel.low),
        ], schedule: .endOfMonths([3, 9]))

    /// 困境级别记分标准及分值意义: five levels of difficulty, from which what is urgent is excepted.
    static let difficulty = AssessmentSheet(
        number: 6, name: "difficulty", source: "困境级别记分标准及分值意义",
        items: ofChild + ofFamily,
        triggers: [
            .init(101, "正遭家暴、被拐卖或非法雇用", "beaten, abducted or put to work", to: 4),
            .init(102, "正在离家出走或流浪乞讨", "has left home, begs or lives in the street", to: 4),
            .init(103, "家庭重大变故,可能生活无着", "a disaster left the family without means", to: 4),
            .init(104, "其他危及生命的情况", "life in danger otherwise", to: 4),
        ], scoring: .sum,
        bands: [
            .init(from: -100, "五级:非困境", "5: no difficulty", risk: RiskLevel.low),
            .init(from: 1, "四级:一般困境", "4: some difficulty", risk: RiskLevel.low),
            .init(from: 6, "三级:比较严重", "3: rather serious", risk: RiskLevel.medium),
            .init(from: 16, "二级:严重困境", "2: serious", risk: RiskLevel.high),
            .init(
                from: 26, "一级:须紧急介入", "1: urgent", risk: RiskLevel.high,
                acting: Wording("紧急介入", "intervene at once")),
        ], schedule: .months(6))

    private static let ofChild: [AssessmentSheet.Item] = [
        .choice(1, "健康", "health", (0, "健康", "healthy"), (1, "不健康", "not healthy")),
        .choice(2, "邻里关系", "neighbours", (0, "和谐或生疏", "good or distant"), (1, "有矛盾", "quarrels")),
        .choice(3, "住处", "home", (0, "一般以上", "fair or better"), (1, "简陋", "poor")),
        .choice(
            4, "夜不归宿", "stays out at night", (0, "没有", "no"), (1, "提过", "spoke of it"),
            (3, "有", "yes")),
        .choice(5, "亲子关系", "with the parents", (0, "和谐", "good"), (2, "其他", "otherwise")),
        .choice(
            6, "上学", "wants to go to school", (0, "愿意", "yes"), (1, "不喜欢", "dislikes it"),
            (3, "有逃学念头", "thinks of truancy"), (5, "有逃学", "plays truant")),
        .choice(7, "与老师", "with teachers", (0, "一般以上", "fair or better"), (2, "对立", "at odds")),
        .choice(8, "与同学", "with pupils", (0, "一般以上", "fair or better"), (1, "很差", "very bad")),
        .choice(
            9, "生活状态", "spirits", (0, "正常", "in order"), (1, "消极", "low"), (2, "颓废", "very low")),
        .choice(10, "辍学未工作", "neither school nor work", (0, "否", "no"), (2, "是", "yes")),
    ]

    private static let ofFamily: [AssessmentSheet.Item] = [
        .choice(11, "祖父母照料时间", "grandparents' time", (0, "一般", "some"), (-1, "充足", "plenty")),
        .init(
            12, "父母在外", "parents away", .init(0, "都在本地", "neither"),
            .init(Points(tenths: 5), "一方在外", "one"), .init(1, "双方在外", "both")),
        .choice(
            13, "父母陪伴", "parents' company", (0, "每周有交流", "every week"),
            (1, "较少", "less often"), (2, "只在寒暑假", "in holidays only")),
        .init(
            14, "赡养压力", "others to care for", .init(0, "无", "none"),
            .init(Points(tenths: 5), "一人", "one"), .init(1, "两人及以上重病残", "two ill or disabled")),
        .choice(
            15, "监护人有影响照料的习惯", "guardian's habits harm care", (0, "无", "no"), (1, "有", "yes")),
        .choice(
            16, "监护人身体", "guardian's health", (0, "健康", "healthy"),
            (1, "一方重病残", "one ill or disabled"), (2, "双方重病残", "both")),
        .init(
            17, "家庭结构", "family", .init(0, "双亲", "two parents"),
            .init(Points(tenths: 5), "重组", "step-family"), .init(1, "单亲", "one parent")),
        .choice(18, "事实上无人监护", "nobody acts as guardian", (0, "否", "no"), (5, "是", "yes")),
    ]

    /// 萧山区 2022: three kinds of guardianship in difficulty, each seen from three sides; the gravest
    /// decides. Its criteria are not published, so whoever assesses judges each.
    static let xiaoshan = AssessmentSheet(
        number: 7, name: "xiaoshan", source: "萧山区未成年人监护困境风险分级及干预措施指南(2022)",
        items: [
            .graded(1, "监护缺失:个人情况", "absent: the child"),
            .graded(2, "监护缺失:生活保障", "absent: daily life"),
            .graded(3, "监护缺失:环境互动", "absent: surroundings"),
            .graded(4, "监护不足:个人情况", "not enough: the child"),
            .graded(5, "监护不足:生活保障", "not enough: daily life"),
            .graded(6, "监护不足:环境互动", "not enough: surroundings"),
            .graded(7, "监护不当:个人情况", "improper: the child"),
            .graded(8, "监护不当:生活保障", "improper: daily life"),
            .graded(9, "监护不当:环境互动", "improper: surroundings"),
        ], triggers: [.init(101, "人身安全正受威胁", "in danger now", to: 4)], scoring: .highest,
        bands: [
            .init(from: 0, "未见风险", "none seen", risk: RiskLevel.low),
            .init(from: 1, "预警", "warning", risk: RiskLevel.low, acting: village),
            .init(from: 2, "三级", "level 3", risk: RiskLevel.medium, acting: village),
            .init(from: 3, "二级", "level 2", risk: RiskLevel.high, acting: township),
            .init(
                from: 4, "一级", "level 1", risk: RiskLevel.high,
                acting: Wording("未保救助中心处置", "the county's centre acts")),
        ], schedule: .months(6))

    private static let village = Wording("未保专岗处置", "the village's worker acts")
    private static let township = Wording("未保站处置", "the township's station acts")
}

extension AssessmentSheet.Item {
    /// An item whose answers count whole points.
    fileprivate static func choice(
        _ number: Int, _ chinese: String, _ english: String, _ options: (Int, String, String)...
    ) -> AssessmentSheet.Item {
        AssessmentSheet.Item(
            number: number, label: Wording(chinese, english),
            options: options.map { .init(Points($0.0), $0.1, $0.2) })
    }

    fileprivate static func graded(
        _ number: Int, _ chinese: String, _ english: String
    ) -> AssessmentSheet.Item {
        .choice(
            number, chinese, english, (0, "无", "none"), (1, "预警", "warning"), (2, "三级", "level 3"),
            (3, "二级", "level 2"), (4, "一级", "level 1"))
    }
}
