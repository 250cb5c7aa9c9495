import Records

extension UnitForm {
    /// For how long files are kept, in the unit's own rules.
    package static let retention = 90

    /// For how long files are kept after majority, closing, death or move, where it is not as
    /// `RetentionRule.standard` says; it holds for the unit and those below (domain section 3).
    static let retentionField = Field(
        retention, "retention",
        .entries([
            Field(
                EntryFieldNumber.Retention.reason, "reason", .code(CodeLists.retentionReason),
                "起算原因", "what lets the time run", names: ["原因"], isRequired: true),
            Field(
                EntryFieldNumber.Retention.years, "years", .integer(0...100), "保存年限", "years",
                names: ["年限"], isRequired: true),
            Field(EntryFieldNumber.Retention.from, "from", .day, "起始日期", "from", names: ["起"]),
            Field(
                EntryFieldNumber.Retention.basis, "basis", .text, "依据", "basis",
                maximumLength: 300, isRequired: true),
        ]), "档案保存期限", "how long files are kept", names: ["保存期限"],
        access: Access(writers: [.administrator], readers: FormRole.allCases), upkeep: .amended)
}

extension RetentionRule {
    /// Nil if reason or years are missing.
    init?(_ entry: Entry) {
        let reason = Optional(entry.value(EntryFieldNumber.Retention.reason)).code
        guard let reason = RetentionReason(rawValue: reason),
            case .integer(let years) = entry.value(EntryFieldNumber.Retention.years)
        else { return nil }
        self.init(
            reason, years: min(max(Int(clamping: years), 0), 100),
            from: CalendarDay(entry.value(EntryFieldNumber.Retention.from)),
            basis: Optional(entry.value(EntryFieldNumber.Retention.basis)).text)
    }
}
