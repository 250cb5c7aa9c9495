import Records

/// What people note beside a file. It says nothing about the child, so it does not count as writing
/// to a closed file.
extension ChildForm {
    /// The collections of it.
    static let beside = [
        ChildField.links, ChildField.distinct, ChildField.readings, ConflictNote.collection,
    ]

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
