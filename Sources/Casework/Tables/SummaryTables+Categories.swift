/// How many children have each category, risk by risk: a child that has several stands in each
/// (人次), so these columns add up to nothing. Units below add up as everywhere.
extension SummaryTables {
    package static let categories = SummaryTable(
        3, "categories", "困境类型人次表", "children by every category",
        source: Wording("S4 八类;S2 分类台账", "S4, eight classes; S2, ledger"),
        headline: [1] + listed.map { 10 + $0.number },
        [
            TableGroup("合计", "in all", of: nil, [TableColumn(1, "合计", "in all")]),
            TableGroup("各类人次(可重复)", "by category, a child in each", of: 1, overlaps: true, each),
            TableGroup(
                "其中高风险(可重复)", "of them at high risk", of: 1, overlaps: true, atHighRisk),
        ])

    private static let listed = CodeLists.category.codes.filter { !$0.isSealed }

    private static let each = listed.map { code in
        TableColumn(
            10 + code.number, code.label.chinese, code.label.english, .category(code.number))
    }

    private static let atHighRisk = listed.map { code in
        TableColumn(
            30 + code.number, code.label.chinese, code.label.english,
            .both(.category(code.number), .of(.risk, [RiskLevel.high])))
    }
}
