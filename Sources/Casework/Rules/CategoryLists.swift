/// The local lists of categories that are compiled in (M11, M12). The sealed category is in none of
/// them by name: who has it falls into no item that a table could show.
package enum CategoryLists {
    /// Sorted by number.
    package static let all = [eight, fangshan, township]

    /// The list of a number; nil for one of a newer program.
    package static func list(_ number: Int) -> CategoryList? { all.first { $0.number == number } }

    /// 国发〔2016〕36号 and S4: the categories of files themselves, without those that only S3 and the
    /// rosters use.
    static let eight = CategoryList(
        1, source: "国发〔2016〕36号、景政发〔2018〕31号",
        items: [
            .init(1, "孤儿", "orphans", [1]),
            .init(2, "事实无人抚养儿童", "de facto unattended", [2]),
            .init(3, "重残儿童", "severely disabled", [3]), .init(4, "重病儿童", "gravely ill", [4]),
            .init(5, "贫困家庭儿童", "of poor families", [5]),
            .init(6, "流浪儿童", "street children", [6]),
            .init(7, "监护缺失或监护不当儿童", "guardianship absent or improper", [7]),
        ])

    /// S1, 工作对象.
    static let fangshan = CategoryList(
        2, source: "北京市房山区未成年人社会保护试点方案(2014)",
        items: [
            .init(1, "实际无人监护", "actually without a guardian", names: ["无人监护"], [2, 1]),
            .init(
                2, "得不到适当监护", "without proper care", names: ["经常性忽视、家庭暴力", "监护不当"], [7]),
            .init(
                3, "面临辍学和失去基本生活保障", "poor, about to leave school or lose support",
                names: ["因家庭贫困面临辍学"], [5]),
            .init(4, "有流浪经历", "have lived in the street", names: ["有流浪经历的未成年人"], [6]),
            .init(
                5, "其他陷入困境", "in other difficulty", names: ["因被拐卖、非法雇佣等陷入困境"],
                [11, 3, 4, 9, 10]),
        ])

    /// S2, 工作对象.
    static let township = CategoryList(
        3, source: "某镇未成年人保护和关爱工作实施方案(2022)",
        items: [
            .init(1, "流浪乞讨或被拐卖胁迫", "in the street, abducted or forced", names: ["流浪乞讨"], [6]),
            .init(2, "事实上无人抚养", "nobody to bring them up", names: ["事实无人抚养"], [2, 1]),
            .init(3, "遭受家庭暴力、虐待、遗弃", "harmed or abandoned", names: ["遭受侵害"], [7]),
            .init(
                4, "缺乏有效关爱的留守流动", "left behind or migrant without care",
                names: ["留守流动", "留守流动未成年人"], [9, 10]),
            .init(5, "家庭贫困难以顺利成长", "poor family", names: ["家庭贫困"], [5]),
            .init(
                6, "自身重病重残等特殊困难", "gravely ill or disabled", names: ["重病重残"], [3, 4, 11]),
        ])
}
