/// What a unit judges by, and the numbers to call (M06, M12, M13). What is dated holds from its
/// first day until the one on which it no longer does; of several that hold the one that began last
/// counts. A unit that names none goes by the nearest unit above that does.
extension UnitForm {
    package static let rulePacks = 30
    package static let categoryLists = 31
    package static let hotlines = 32

    static let judging = [
        Field(
            rulePacks, "rule_packs",
            .entries(
                [
                    Field(
                        EntryFieldNumber.Judging.what, "pack", .rulePack(own: []), "认定口径",
                        "rule pack",
                        names: ["口径"], maximumLength: 40, isRequired: true)
                ] + span), "认定口径沿革", "rule packs by date", access: .office, upkeep: .amended),
        Field(
            categoryLists, "category_lists",
            .entries(
                [
                    Field(
                        EntryFieldNumber.Judging.what, "list", .code(CodeLists.categoryList),
                        "分类口径",
                        "list of categories", isRequired: true)
                ] + span), "分类口径沿革", "lists of categories by date", names: ["本地分类"],
            access: .office, upkeep: .amended),
        Field(
            hotlines, "hotlines",
            .entries([
                Field(
                    EntryFieldNumber.Hotline.name, "name", .text, "热线名称", "name", names: ["名称"],
                    maximumLength: 60, isRequired: true),
                Field(
                    EntryFieldNumber.Hotline.phone, "phone", .phone, "电话号码", "telephone",
                    names: ["电话"], maximumLength: 40, isRequired: true),
                Field(
                    EntryFieldNumber.Hotline.hours, "hours", .text, "接听时间", "hours",
                    maximumLength: 60),
                Field(EntryFieldNumber.Hotline.from, "from", .day, "起", "from"),
                Field(EntryFieldNumber.Hotline.to, "to", .day, "止", "to"),
            ]), "求助电话", "numbers to call", names: ["热线"], access: .office, upkeep: .amended),
    ]

    private static let span = [
        Field(EntryFieldNumber.Judging.from, "from", .day, "起", "from", names: ["启用日期"]),
        Field(EntryFieldNumber.Judging.to, "to", .day, "止", "to", names: ["停用日期"]),
    ]
}
