/// By what rules a unit, and those below it, judge benefits (M44, M48). Every village must know
/// them, so they stand in what the unit says of itself.
extension UnitForm {
    package static let benefitPacks = 40
    package static let benefitPairs = 41
    package static let localBenefits = 42

    static let help = [packs, pairs, local]

    private static let packs = Field(
        benefitPacks, "benefit_rules",
        .entries([
            Field(
                EntryFieldNumber.BenefitPack.pack, "pack", .code(CodeLists.benefitPack), "待遇口径",
                "pack", names: ["口径"], isRequired: true),
            Field(EntryFieldNumber.BenefitPack.from, "from", .day, "启用日期", "from", names: ["起"]),
            Field(EntryFieldNumber.BenefitPack.to, "to", .day, "停用日期", "to", names: ["止"]),
        ]), "待遇口径", "benefit rules", access: .office, upkeep: .amended)

    private static let pairs = Field(
        benefitPairs, "benefit_pairs",
        .entries([
            Field(
                EntryFieldNumber.BenefitPair.first, "first", .code(CodeLists.benefit), "待遇一",
                "first", isRequired: true),
            Field(
                EntryFieldNumber.BenefitPair.second, "second", .code(CodeLists.benefit), "待遇二",
                "second", isRequired: true),
            Field(
                EntryFieldNumber.BenefitPair.relation, "relation",
                .code(CodeLists.benefitRelation), "能否叠加", "beside each other",
                isRequired: true),
            Field(
                EntryFieldNumber.BenefitPair.source, "source", .text, "依据", "source",
                maximumLength: 120, isRequired: true),
            Field(EntryFieldNumber.BenefitPair.from, "from", .day, "启用日期", "from", names: ["起"]),
            Field(EntryFieldNumber.BenefitPair.to, "to", .day, "停用日期", "to", names: ["止"]),
        ]), "待遇叠加规则", "benefits beside each other", access: .office, upkeep: .amended)

    private static let local = Field(
        localBenefits, "local_benefits",
        .entries([
            Field(
                EntryFieldNumber.LocalBenefit.kind, "kind", .code(CodeLists.benefit), "待遇种类",
                "kind", names: ["待遇"], isRequired: true),
            Field(
                EntryFieldNumber.LocalBenefit.category, "category", .code(CodeLists.category),
                "困境类型", "category"),
            Field(
                EntryFieldNumber.LocalBenefit.grade, "grade", .code(CodeLists.disabilityGrade),
                "残疾等级不低于", "disability of this grade or graver"),
            Field(
                EntryFieldNumber.LocalBenefit.ageFrom, "age_from", .integer(0...25), "年龄起(周岁)",
                "from this age"),
            Field(
                EntryFieldNumber.LocalBenefit.ageBelow, "age_below", .integer(1...26),
                "年龄止(不满周岁)", "below this age"),
            Field(
                EntryFieldNumber.LocalBenefit.registered, "registered", .boolean, "限本地户籍",
                "registered here only"),
            Field(
                EntryFieldNumber.LocalBenefit.source, "source", .text, "依据", "source",
                maximumLength: 120, isRequired: true),
            Field(EntryFieldNumber.LocalBenefit.from, "from", .day, "启用日期", "from", names: ["起"]),
            Field(EntryFieldNumber.LocalBenefit.to, "to", .day, "停用日期", "to", names: ["止"]),
        ]), "本地待遇条件", "local benefits", access: .office, upkeep: .amended)
}
