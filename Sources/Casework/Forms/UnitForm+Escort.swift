/// Where children are escorted who were found alone or begging (M59).
extension UnitForm {
    package static let escortTable = 74

    /// M59: a unit's own escort table, which takes the place of the standard one below it, too. It
    /// says where a child is brought, and nothing of any child.
    static let escortRows = Field(
        escortTable, "escort_table",
        .entries([
            Field(
                EntryFieldNumber.Escort.accompanied, "accompanied", .boolean, "与成年人一起",
                "with a grown-up"),
            Field(
                EntryFieldNumber.Escort.fromAge, "from_age", .integer(0...17), "周岁起", "from age"),
            Field(
                EntryFieldNumber.Escort.offence, "offence", .boolean, "有轻微违法行为",
                "minor offence"),
            Field(
                EntryFieldNumber.Escort.receiver, "receiver", .text, "护送至", "escorted to",
                maximumLength: 80, isRequired: true),
            Field(
                EntryFieldNumber.Escort.duty, "duty", .text, "同时办理", "what else is done",
                maximumLength: 200),
        ]), "护送分流表", "escort table", access: .office, upkeep: .amended)
}
