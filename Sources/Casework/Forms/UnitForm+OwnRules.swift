/// Rule packs and lists of categories that an office defines for its files and those of all below
/// it, without a new program (M12, M13). They flow down with its own record; from which day a unit
/// goes by them say `rulePacks` and `categoryLists`.
extension UnitForm {
    /// Own rule packs: what one says is defined once and never means anything else.
    package static let ownRulePacks = 81
    /// Own lists of categories.
    package static let ownCategoryLists = 82

    static let ownRules: [Field] = [
        Field(
            ownRulePacks, "own_rule_packs", .entries(ownRulePack), "自设认定口径",
            "own rule packs", access: .office, upkeep: .amended),
        Field(
            ownCategoryLists, "own_category_lists", .entries(ownCategoryList), "自设分类口径",
            "own lists of categories", access: .office, upkeep: .amended),
    ]

    private typealias Pack = EntryFieldNumber.OwnRulePack

    private static let ownRulePack: [Field] = parents + severity + labels(Pack.labels)

    private static let parents: [Field] = [
        Field(Pack.name, "name", .text, "英文名", "name", maximumLength: 40, isRequired: true),
        Field(
            Pack.source, "source", .text, "依据", "source", maximumLength: 120, isRequired: true),
        Field(
            Pack.gone, "gone", .text, "视为死亡失踪", "gone", names: ["死亡失踪"], isRequired: true),
        Field(Pack.unable, "unable", .text, "无力抚养", "unable to care"),
        Field(
            Pack.onlyBesideGone, "only_beside_gone", .text, "仅另一方死亡失踪时",
            "only beside one who is gone"),
        Field(Pack.leastMonths, "least_months", .text, "至少几个月", "months that it must last"),
        Field(
            Pack.countsUnattended, "counts_unattended", .boolean, "据以认定事实无人抚养",
            "unattended follows"),
    ]

    private static let severity: [Field] = [
        Field(Pack.grades, "grades", .text, "重残等级", "grades that are severe"),
        Field(
            Pack.otherGrades, "other_grades", .text, "部分类别的重残等级", "grades severe for some"),
        Field(
            Pack.otherDisabilities, "other_disabilities", .text, "上述等级的残疾类别",
            "disabilities of those grades"),
    ]

    private typealias List = EntryFieldNumber.OwnCategoryList

    private static let ownCategoryList: [Field] =
        [
            Field(
                List.source, "source", .text, "依据", "source", maximumLength: 120,
                isRequired: true),
            Field(
                List.items, "items", .text, "各项对应类型", "items", names: ["各项"],
                maximumLength: 2000, isRequired: true),
        ] + labels(List.labels)
}
