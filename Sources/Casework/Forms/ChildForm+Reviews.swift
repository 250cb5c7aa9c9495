import Records

/// What people note beside a file. It says nothing about the child, so it does not count as writing
/// to a closed file.
extension ChildForm {
    /// The collections of it.
    static let beside = [
        ChildField.links, ChildField.distinct, ChildField.readings, ConflictNote.collection,
    ]

    /// Every opening of a sealed item is itself recorded, with its reason (domain section 3).
    static let readings = Field(
        ChildField.readings, "sealed_readings",
        .entries([
            Field(EntryFieldNumber.Reading.date, "date", .day, "查阅日期", "date", isRequired: true),
            Field(
                EntryFieldNumber.Reading.what, "what", .text, "查阅内容", "what was opened",
                maximumLength: 500),
            Field(
                EntryFieldNumber.Reading.reason, "reason", .text, "查阅理由", "reason",
                sensitivity: .personal, maximumLength: 500, isRequired: true),
        ]), "保密内容查阅记录", "openings of sealed items", access: .keepers, upkeep: .byProgram)

    /// Files that look alike and are not: the proposal to join them is silenced.
    static let distinct = Field(
        ChildField.distinct, "other_children",
        .entries([
            Field(
                EntryFieldNumber.Distinct.other, "other", .record(.child), "另一份档案", "other file",
                isRequired: true),
            Field(
                EntryFieldNumber.Distinct.note, "note", .text, "核实说明", "note",
                sensitivity: .personal, maximumLength: 500),
        ]), "不是同一儿童", "files of other children", upkeep: .byProgram)
}
