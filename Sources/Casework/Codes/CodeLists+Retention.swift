/// What lets the time run for which a file is kept (domain section 3).
extension CodeLists {
    /// The numbers are those of `RetentionReason`.
    package static let retentionReason = CodeList(
        "retention_reason", growth: .closed(.compiled),
        [
            Code(1, "成年", "came of age", names: ["年满18周岁"]),
            Code(2, "结案", "closed", names: ["销档"]),
            Code(3, "死亡", "died"), Code(4, "迁出", "moved away", names: ["转出"]),
        ])
}
