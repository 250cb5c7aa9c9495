extension CodeLists {
    /// What the rows of a frozen summary are, by `TableRows`.
    package static let tableRows = CodeList(
        "table_rows", growth: .closed(.compiled),
        [
            Code(1, "按单位", "by unit", names: ["units", "unit"]),
            Code(2, "按类型", "by category", names: ["categories", "category"]),
        ])
}
