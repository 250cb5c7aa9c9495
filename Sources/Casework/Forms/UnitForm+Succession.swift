extension UnitForm {
    /// The number of the collection of what became of a unit.
    package static let succession = 80

    /// What became of the unit and when (domain section 2, division codes): it stays in the tree
    /// for ever, since files and logs name it. Whoever takes the entry back revives the unit.
    static let successions = Field(
        succession, "succession", .entries(step), "撤并沿革", "what became of it", names: ["撤并"],
        access: .office, upkeep: .appended)

    private static let step: [Field] = [
        Field(
            EntryFieldNumber.Succession.kind, "kind", .code(CodeLists.succession), "变动", "kind",
            isRequired: true),
        Field(
            EntryFieldNumber.Succession.other, "other", .unit, "另一单位", "the other unit",
            names: ["承接单位"]),
        Field(EntryFieldNumber.Succession.from, "from", .day, "起始日期", "from", names: ["起"]),
        Field(
            EntryFieldNumber.Succession.reason, "reason", .text, "依据", "reason", names: ["原因"],
            maximumLength: 500),
    ]
}
