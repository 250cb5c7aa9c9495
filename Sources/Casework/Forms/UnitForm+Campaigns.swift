/// What an office lays down for all below it: campaigns, and the holidays that its program does not
/// know yet. It flows down.
extension UnitForm {
    /// Survey campaigns and the other stages of a year's programme (M01, M34, M76).
    package static let campaigns = 70
    /// Holidays by year (M36).
    package static let holidays = 71

    static let programme: [Field] = [
        Field(
            campaigns, "campaigns", .entries(campaign), "排查批次", "campaigns", names: ["排查", "批次"],
            access: .office, upkeep: .amended),
        Field(
            holidays, "holidays", .entries(holiday), "节假日安排", "holidays", names: ["节假日"],
            access: .office, upkeep: .amended),
    ]

    private static let campaign: [Field] = [
        Field(
            EntryFieldNumber.Campaign.name, "name", .text, "批次名称", "name", names: ["名称"],
            maximumLength: 80, isRequired: true),
        Field(
            EntryFieldNumber.Campaign.kind, "kind", .code(CodeLists.campaignKind), "阶段", "kind",
            names: ["类别"]),
        Field(EntryFieldNumber.Campaign.from, "from", .day, "起", "from", names: ["开始日期"]),
        Field(EntryFieldNumber.Campaign.to, "to", .day, "止", "to", names: ["结束日期"]),
        Field(
            EntryFieldNumber.Campaign.listDue, "list_due", .day, "汇总报送截止", "reports due on",
            names: ["报送截止"]),
        Field(
            EntryFieldNumber.Campaign.clearDue, "clear_due", .day, "问题清零截止",
            "problems cleared by", names: ["清零截止"]),
        Field(
            EntryFieldNumber.Campaign.units, "units", .text, "参加单位", "units",
            names: ["单位"], maximumLength: 2000),
        Field(
            EntryFieldNumber.Campaign.note, "note", .text, "说明", "note", maximumLength: 1000),
    ]

    private static let holiday: [Field] = [
        Field(
            EntryFieldNumber.Holiday.year, "year", .integer(2000...2199), "年份", "year",
            isRequired: true),
        Field(
            EntryFieldNumber.Holiday.off, "off", .days, "放假日期", "days off", names: ["放假"],
            maximumLength: 600),
        Field(
            EntryFieldNumber.Holiday.worked, "worked", .days, "上班日期", "weekend days worked",
            names: ["上班", "调休"], maximumLength: 300),
        Field(
            EntryFieldNumber.Holiday.source, "source", .text, "文件", "notice", names: ["依据"]),
    ]
}
