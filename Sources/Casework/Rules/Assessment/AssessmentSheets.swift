/// The sheets that are compiled in, by number: the four purposes that S1 names (M16), drawn up from
/// its sentences because it publishes no items, and the published ones beside them.
package enum AssessmentSheets {
    /// Sorted by number.
    package static let all = [
        returnRisk, lostRisk, dropout, guardianCapacity, qianxi, difficulty, xiaoshan,
    ]

    /// The sheet of a number; nil for one of a newer program.
    package static func sheet(_ number: Int) -> AssessmentSheet? {
        all.first { $0.number == number }
    }

    /// The sheet that goes by a name, a label or a number; nil if there is none.
    package static func named(_ written: String) -> AssessmentSheet? {
        CodeLists.assessmentSheet.find(written).flatMap { sheet($0.code.number) }
    }

    /// S1: "对其流浪史进行总结分析,评估以后再次流浪的可能性".
    static let returnRisk = AssessmentSheet(
        number: 1, name: "return-risk", source: "S1(M16)",
        items: [
            .init(
                1, "以往离家次数", "times away from home", .init(0, "没有", "none"),
                .init(1, "一次", "once"), .init(2, "两次以上", "twice or more")),
            .init(
                2, "最近一次离家", "the last time", .init(0, "一年以前", "more than a year ago"),
                .init(1, "半年至一年", "six to twelve months ago"),
                .init(2, "半年以内", "within six months")),
            .init(
                3, "离家的缘由", "why the child left", .init(0, "已消除", "no longer there"),
                .init(1, "部分消除", "partly there"), .init(2, "仍在", "still there")),
            .init(
                4, "家中照料", "care at home", .init(0, "有人稳定照料", "someone cares steadily"),
                .init(1, "照料不足", "not enough"), .init(2, "无人照料", "nobody")),
            .init(
                5, "就学", "school", .init(0, "正常", "in order"), .init(1, "常缺课", "often absent"),
                .init(2, "未就学", "not in school")),
            .init(
                6, "本人意愿", "what the child wants", .init(0, "愿在家", "to stay"),
                .init(1, "犹豫", "undecided"), .init(2, "想离开", "to leave")),
        ],
        triggers: [
            .init(101, "已再次离家", "left again already", to: 2),
            .init(102, "家中有受侵害的危险", "in danger of harm at home", to: 2),
        ], scoring: .sum,
        bands: [
            .init(from: 0, "可能性低", "unlikely", risk: RiskLevel.low),
            .init(from: 4, "可能性中等", "possible", risk: RiskLevel.medium),
            .init(from: 8, "可能性高", "likely", risk: RiskLevel.high),
        ], schedule: .months(3))

    /// S1: "评估走失或流浪的可能性…不间断监护".
    static let lostRisk = AssessmentSheet(
        number: 2, name: "lost-risk", source: "S1(M16)",
        items: [
            .init(
                1, "认路认人", "knows the way and people", .init(0, "能", "yes"),
                .init(1, "有时不能", "not always"), .init(2, "不能", "no")),
            .init(
                2, "看护", "watched over", .init(0, "不间断", "always"), .init(1, "有间断", "with gaps"),
                .init(2, "无人看护", "by nobody")),
            .init(
                3, "走失经历", "was lost before", .init(0, "没有", "never"), .init(1, "一次", "once"),
                .init(2, "两次以上", "twice or more")),
            .init(
                4, "能说出住处或电话", "can name home or telephone", .init(0, "能", "yes"),
                .init(1, "只能说一部分", "in part"), .init(2, "不能", "no")),
            .init(
                5, "住处周边", "around the home", .init(0, "安全", "safe"),
                .init(1, "近公路或水", "near a road or water")),
        ], triggers: [.init(101, "半年内走失过且仍无人看护", "lost within six months, still unwatched", to: 2)],
        scoring: .sum,
        bands: [
            .init(from: 0, "可能性低", "unlikely", risk: RiskLevel.low),
            .init(from: 3, "可能性中等", "possible", risk: RiskLevel.medium),
            .init(
                from: 6, "可能性高", "likely", risk: RiskLevel.high,
                acting: Wording("落实不间断监护", "someone watches without a gap")),
        ], schedule: .months(3))

    /// S1: "分析其原因": the reasons stand for themselves and lead to no level.
    static let dropout = AssessmentSheet(
        number: 3, name: "dropout", source: "S1(M16、M30、M47)",
        items: [
            .reason(1, "厌学", "unwilling"), .reason(2, "家庭困难", "family hardship"),
            .reason(3, "疾病或残疾", "illness or disability"), .reason(4, "路途遥远", "distance"),
            .reason(5, "照看家人", "looks after the family"), .reason(6, "务工", "working"),
            .reason(7, "无户籍或转学手续", "registration or papers"),
            .reason(8, "与同学老师关系", "trouble with pupils or teachers"),
            .reason(9, "监护人不支持", "guardian does not support it"),
        ], triggers: [], scoring: .sum, bands: [], schedule: .months(3))

    /// M16; what is judged follows 未成年人保护法 art. 16 and 17.
    static let guardianCapacity = AssessmentSheet(
        number: 4, name: "guardian-capacity", source: "S1、S2(M16、M20)",
        items: [
            .weakness(1, "身体状况", "health"), .weakness(2, "照料时间", "time for the child"),
            .weakness(3, "照料意愿", "willingness"), .weakness(4, "吃穿住行的保障", "food, clothes, home"),
            .weakness(5, "看护与安全", "watching and safety"),
            .weakness(6, "支持就学", "support for school"), .weakness(7, "沟通陪伴", "talks and company"),
        ],
        triggers: [
            .init(101, "无人履行监护职责", "nobody acts as guardian", to: 2),
            .init(102, "监护人伤害儿童", "a guardian harms the child", to: 2),
        ], scoring: .sum,
        bands: [
            .init(from: 0, "能力较好", "capable", risk: RiskLevel.low),
            .init(from: 4, "能力不足", "not enough", risk: RiskLevel.medium),
            .init(from: 9, "能力缺失", "absent", risk: RiskLevel.high),
        ], schedule: .months(6))
}

extension AssessmentSheet.Item {
    fileprivate static func reason(
        _ number: Int, _ chinese: String, _ english: String
    ) -> AssessmentSheet.Item {
        .init(number, chinese, english, .init(0, "否", "no"), .init(1, "是", "yes"))
    }

    fileprivate static func weakness(
        _ number: Int, _ chinese: String, _ english: String
    ) -> AssessmentSheet.Item {
        .init(
            number, chinese, english, .init(0, "好", "good"), .init(1, "不足", "not enough"),
            .init(2, "没有", "none"))
    }
}
