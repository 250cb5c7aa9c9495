/// How children are placed (M57, M67): the ways of S4 and S2, 未成年人保护法 arts. 93–95. Domain section
/// 5 has no form for it; its columns are those that M57 names.
///
/// A child is counted by the placement that has not ended; of several, by one that is in place and
/// for which an office answers before the others. Adoption is sealed (domain section 3): such a
/// child stands among those who are not placed, and no difference of columns tells it from them.
extension SummaryTables {
    package static let placements = SummaryTable(
        4, "placements", "安置情况汇总表", "children by placement",
        source: Wording("S4、S2 安置方式(M57)", "S4, S2, ways of placing (M57)"),
        headline: [1, 2] + modes.map(\.number),
        [
            TableGroup("合计", "in all", of: nil, [TableColumn(1, "合计", "in all")]),
            TableGroup(
                "安置", "placed", of: 1,
                [
                    TableColumn(
                        2, "有安置(单列方式)", "placed in a listed way",
                        .of(.placement, CodeLists.listedPlacementModes.map(\.number))),
                    TableColumn(3, "未安置、待查或不单列", "not placed, not known, or not listed"),
                ]),
            TableGroup("安置方式", "way of placing", of: 2, modes), states, ages,
        ])

    private static let modes = CodeLists.listedPlacementModes.map { code in
        TableColumn(
            10 + code.number, code.label.chinese, code.label.english,
            .of(.placement, [code.number]))
    }

    private static let states = TableGroup(
        "安置状态", "state of the placement", of: 2,
        [
            TableColumn(20, "安置中", "in place", .of(.placementState, [PlacementState.inPlace])),
            TableColumn(21, "拟安置或待查", "planned, or not known"),
        ])

    private static let ages = TableGroup(
        "年龄", "age", of: 2,
        [
            TableColumn(30, "0—5岁", "0–5", .between(.age, 0...5)),
            TableColumn(31, "6—13岁", "6–13", .between(.age, 6...13)),
            TableColumn(32, "14—17岁", "14–17", .between(.age, 14...17)),
            TableColumn(33, "满18岁", "18 and over", .between(.age, 18...Int.max)),
            TableColumn(34, "待查", "not known"),
        ])
}
