/// How an office is organised, as all below it may read: which posts are to be filled, what lies
/// below a village, by whom and when it is reached, and where children can be brought (M62, M64,
/// M69, M75).
extension UnitForm {
    package static let requiredPosts = 20
    package static let grids = 21
    package static let carrier = 22
    package static let marketDays = 23
    package static let facilities = 24

    static let organisation: [Field] = [
        Field(
            requiredPosts, "required_posts", .entries(requiredPost), "岗位配备要求",
            "posts to be filled", names: ["配备要求"], access: .office, upkeep: .amended),
        Field(
            grids, "grids", .entries(grid), "网格", "grids", names: ["网格划分"],
            sensitivity: .personal, access: .office, upkeep: .amended),
        Field(
            carrier, "carrier", .text, "递送人", "carrier", names: ["信息递送人"],
            sensitivity: .personal, access: .office, maximumLength: 120),
        Field(
            marketDays, "market_days", .text, "赶集日", "market days", names: ["集市日"],
            access: .office, maximumLength: 120),
        Field(
            facilities, "facilities", .entries(facility), "儿童之家等设施", "facilities",
            names: ["设施", "儿童之家", "救助机构", "定点医院"], access: .office, upkeep: .amended),
    ]

    private static let requiredPost: [Field] = [
        Field(
            EntryFieldNumber.RequiredPost.level, "level", .code(CodeLists.unitLevel), "单位级别",
            "level", names: ["级别"], isRequired: true),
        Field(
            EntryFieldNumber.RequiredPost.post, "post", .code(CodeLists.post), "职务", "post",
            isRequired: true),
        Field(
            EntryFieldNumber.RequiredPost.count, "count", .integer(PostRequirement.counts), "至少人数",
            "at least", names: ["人数"], isRequired: true),
        Field(EntryFieldNumber.RequiredPost.from, "from", .day, "起", "from", names: ["启用日期"]),
        Field(EntryFieldNumber.RequiredPost.to, "to", .day, "止", "to", names: ["停用日期"]),
        Field(
            EntryFieldNumber.RequiredPost.source, "source", .text, "依据", "source",
            maximumLength: 120),
    ]

    private static let grid: [Field] = [
        Field(
            EntryFieldNumber.Grid.code, "code", .text, "网格编号", "code", names: ["编号"],
            maximumLength: 20, isRequired: true),
        Field(
            EntryFieldNumber.Grid.name, "name", .text, "网格名称", "name", names: ["名称", "组"],
            maximumLength: 60),
        Field(
            EntryFieldNumber.Grid.person, "person", .text, "网格员", "grid worker",
            sensitivity: .personal, maximumLength: 60),
        Field(
            EntryFieldNumber.Grid.phone, "phone", .phone, "联系电话", "telephone",
            sensitivity: .personal, maximumLength: 40),
        Field(
            EntryFieldNumber.Grid.area, "area", .text, "范围", "area", maximumLength: 200),
        Field(EntryFieldNumber.Grid.from, "from", .day, "起", "from"),
        Field(EntryFieldNumber.Grid.to, "to", .day, "止", "to"),
    ]

    private static let facility: [Field] = [
        Field(
            EntryFieldNumber.Facility.name, "name", .text, "名称", "name", maximumLength: 80,
            isRequired: true),
        Field(
            EntryFieldNumber.Facility.kind, "kind", .code(CodeLists.facilityKind), "类别", "kind",
            isRequired: true),
        Field(
            EntryFieldNumber.Facility.address, "address", .text, "地址", "address",
            maximumLength: 200),
        Field(
            EntryFieldNumber.Facility.contact, "contact", .text, "联系人", "contact",
            maximumLength: 60),
        Field(
            EntryFieldNumber.Facility.phone, "phone", .phone, "联系电话", "telephone",
            names: ["电话"], maximumLength: 40),
        Field(
            EntryFieldNumber.Facility.capacity, "capacity", .integer(0...100_000), "可容纳人数",
            "capacity", names: ["床位", "容量"]),
        Field(
            EntryFieldNumber.Facility.hours, "hours", .text, "开放时间", "hours",
            maximumLength: 80),
        Field(EntryFieldNumber.Facility.from, "from", .day, "启用日期", "from", names: ["起"]),
        Field(EntryFieldNumber.Facility.to, "to", .day, "停用日期", "to", names: ["止"]),
        Field(EntryFieldNumber.Facility.note, "note", .text, "说明", "note", maximumLength: 500),
    ]
}
