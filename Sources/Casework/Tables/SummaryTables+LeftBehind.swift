/// The summary of the register of left-behind children (民发〔2016〕42号). Its arithmetic is what
/// domain section 5 has of it: 1 = 2+5+8 = 11+…+18 = 19+20 = 21+…+25 = 26+…+29 = 30+31+32; 2 = 3+4;
/// 5 = 6+7; 8 = 9+10; 13+14 = 24+25. What stands in 11 to 32 is made of the register's own blocks:
/// schooling, parents, boarding, health and kind of guardianship.
///
/// A child whom the form has no place for, older than 16 or without sex or birth date, stands in a
/// column of its own, so that no child is missing and the printed sums hold all the same.
extension SummaryTables {
    package static let leftBehind = SummaryTable(
        2, "left-behind", "农村留守儿童汇总表", "left-behind children",
        source: Wording("民发〔2016〕42号 附表", "民发〔2016〕42号, summary form"),
        of: .category(Category.leftBehind),
        identities: [TableIdentity([13, 14], [24, 25])],
        headline: [1, 2, 5, 8, 16, 30, 32, 33],
        [
            whole, ages, sexes(2, 3, 4), sexes(5, 6, 7), sexes(8, 9, 10), schooling, parents,
            boarding, health, guardianship,
        ])

    private static let whole = TableGroup(
        "留守儿童", "left-behind children", of: nil,
        [
            TableColumn(
                1, "合计", "in all",
                .both(.between(.age, 0...16), .of(.sex, [Sex.male, Sex.female]))),
            TableColumn(
                33, "未列入(超过16岁,或性别、出生日期待查)", "not placed: over 16, or sex or birth unknown"),
        ])

    private static let ages = TableGroup(
        "年龄", "age", of: 1,
        [
            TableColumn(2, "0—5岁", "0–5", .between(.age, 0...5)),
            TableColumn(5, "6—13岁", "6–13", .between(.age, 6...13)),
            TableColumn(8, "14—16岁", "14–16"),
        ])

    private static func sexes(_ whole: Int, _ boys: Int, _ girls: Int) -> TableGroup {
        TableGroup(
            "其中", "of them", of: whole,
            [
                TableColumn(boys, "男", "male", .of(.sex, [Sex.male])),
                TableColumn(girls, "女", "female"),
            ])
    }

    /// Who does not attend is asked for first, whatever grade was written once.
    private static let schooling = TableGroup(
        "就学", "schooling", of: 1,
        [
            TableColumn(16, "失学辍学休学", "out of school or on leave", .of(.schoolState, [3, 4, 5])),
            TableColumn(17, "送教上门或毕业", "taught at home, or finished", .of(.schoolState, [6, 7])),
            TableColumn(13, "小学", "primary school", .between(.grade, 1...6)),
            TableColumn(14, "初中", "junior school", .between(.grade, 7...9)),
            TableColumn(15, "高中", "senior school", .between(.grade, 10...12)),
            TableColumn(12, "幼儿园", "kindergarten", .of(.grade, [20])),
            TableColumn(11, "未到学龄", "below school age", .of(.schoolState, [2])),
            TableColumn(18, "待查", "not known"),
        ])

    private static let parents = TableGroup(
        "父母", "parents", of: 1,
        [
            TableColumn(19, "父母双方外出", "both away for work", .of(.parentsAway, [1])),
            TableColumn(20, "一方外出另一方无监护能力,或待查", "one away and one unable, or not known"),
        ])

    /// 24 and 25 part those of 13 and 14, so both pairs have one sum.
    private static let boarding = TableGroup(
        "寄宿", "boarding", of: 1,
        [
            TableColumn(
                24, "义务教育阶段寄宿", "of 13 and 14: boards",
                .both(.counted([13, 14]), .of(.boarding, [Boarding.boards]))),
            TableColumn(25, "义务教育阶段不寄宿或待查", "of 13 and 14: others", .counted([13, 14])),
            TableColumn(21, "学前", "below school", .counted([11, 12])),
            TableColumn(22, "高中阶段", "senior school", .counted([15])),
            TableColumn(23, "其他", "others"),
        ])

    private static let health = TableGroup(
        "健康", "health", of: 1,
        [
            TableColumn(26, "健康", "healthy", .of(.health, [Health.healthy, Health.fair])),
            TableColumn(27, "残疾", "disabled", .of(.health, [Health.disabled])),
            TableColumn(28, "患病", "ill", .of(.health, [Health.chronicallyIll, Health.gravelyIll])),
            TableColumn(29, "待查", "not known"),
        ])

    /// That nobody cares for a child stands alone, and is not mixed with what is not known.
    private static let guardianship = TableGroup(
        "监护", "guardianship", of: 1,
        [
            TableColumn(30, "祖辈监护", "grandparents", .of(.guardianship, [3])),
            TableColumn(32, "无人监护", "nobody", .of(.guardianship, [5])),
            TableColumn(31, "父或母、亲友监护,或待查", "parents, relatives or friends, or not known"),
        ])
}
