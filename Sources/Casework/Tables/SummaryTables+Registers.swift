/// What offices keep beside their files (M28, M29, M33, M37, M51, M63–M65, M70, M71, M74, M75,
/// M77): each entry is counted once by its collection, and once by whether it is open. Domain
/// section 5 has no form for it; its columns are the collections themselves, by
/// `CountedCollections`.
extension SummaryTables {
    package static let registers = SummaryTable(
        6, "registers", "登记簿汇总表", "registers",
        source: Wording("S1–S4 各类登记簿", "S1–S4, registers"),
        counting: .entries,
        headline: [1, 2, 3, 5, 6, 14, 15, 20, 23, 26, 28, 31],
        [
            TableGroup("合计", "in all", of: nil, [TableColumn(1, "合计(件)", "entries")]),
            TableGroup("登记簿", "registers", of: 1, CountedCollections.all.map(\.column)),
        ] + CountedCollections.all.compactMap(\.group))
}
