import Records

/// What a unit says of itself: its designations with their dates, for codes are reused and
/// abolished while the children stay; its roster; how it can be reached (M63, M69).
package enum UnitForm {
    package static let designations = 1
    package static let roster = 2
    package static let level = 3
    package static let links = 4
    package static let intervalDays = 5
    package static let fallback = 6
    package static let remarks = 7
    package static let visitRule = 8
    package static let rulePack = 9

    /// How many days a unit may let pass between deliveries.
    package static let intervals: ClosedRange<Int64> = 1...400

    package static let form = Form(
        kind: .unit, version: 3, label: Wording("单位", "unit"),
        fields: [
            Field(
                designations, "designations", .entries(designation), "单位名称与代码",
                "designations", names: ["沿革"], access: .office, upkeep: .byProgram),
            Field(
                roster, "roster", .entries(post), "人员名册", "roster", names: ["名册"],
                sensitivity: .personal, access: .office, upkeep: .amended),
            Field(
                level, "level", .code(CodeLists.unitLevel), "单位级别", "level", names: ["级别"],
                access: .office),
            Field(
                links, "links", .codeSet(CodeLists.link), "联络方式", "kinds of link",
                names: ["联络条件"], access: .office),
            Field(
                intervalDays, "interval_days", .integer(intervals), "联络间隔(天)",
                "expected days between deliveries", names: ["联络间隔"], access: .office),
            Field(
                fallback, "fallback", .text, "备用联络办法", "fallback", access: .office,
                maximumLength: 500),
            Field(
                remarks, "remarks", .text, "备注", "remarks", access: .office, maximumLength: 2000),
            Field(
                visitRule, "visit_rule", .visitRule, "走访规则", "visit rule", access: .office,
                maximumLength: 40),
            Field(
                rulePack, "rule_pack", .rulePack(own: []), "认定口径", "rule pack", access: .office,
                maximumLength: 40),
            successions,
            escortRows,
            ConflictNote.field, publishedSummaries, retentionField,
        ] + programme + help + numbers + judging + own + ownRules + organisation,
        isOfOffices: true)

    private static let designation: [Field] = [
        Field(
            EntryFieldNumber.Designation.code, "code", .text, "区划代码", "division code",
            names: ["代码"], maximumLength: 12),
        Field(
            EntryFieldNumber.Designation.name, "name", .text, "单位名称", "name", names: ["名称"],
            maximumLength: 80, isRequired: true),
        Field(
            EntryFieldNumber.Designation.parent, "parent", .unit, "上级单位", "parent unit",
            names: ["上级"]),
        Field(EntryFieldNumber.Designation.from, "from", .day, "启用日期", "from", names: ["起"]),
        Field(EntryFieldNumber.Designation.to, "to", .day, "停用日期", "to", names: ["止"]),
        Field(
            EntryFieldNumber.Designation.level, "level", .code(CodeLists.unitLevel), "单位级别",
            "level", names: ["级别"]),
    ]

    private static let post: [Field] = [
        Field(
            EntryFieldNumber.Post.name, "name", .text, "姓名", "name", sensitivity: .personal,
            maximumLength: 60, isRequired: true),
        Field(EntryFieldNumber.Post.post, "post", .code(CodeLists.post), "职务", "post"),
        Field(
            EntryFieldNumber.Post.phone, "phone", .phone, "联系电话", "telephone",
            sensitivity: .personal, maximumLength: 40),
        Field(EntryFieldNumber.Post.from, "from", .day, "任职日期", "from", names: ["起"]),
        Field(EntryFieldNumber.Post.to, "to", .day, "离任日期", "to", names: ["止"]),
        Field(EntryFieldNumber.Post.key, "key", .text, "密钥编号", "key", maximumLength: 32),
        Field(
            EntryFieldNumber.Post.tookOver, "took_over", .text, "接替何人", "took over from",
            names: ["前任"], sensitivity: .personal, maximumLength: 60),
    ]
}
