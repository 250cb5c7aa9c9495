/// The collection of notes to conflicts that are left for later. Every form has it under one
/// number.
package enum ConflictNote {
    package static let collection = 67

    static let field = Field(
        collection, "conflict_notes",
        .entries([
            Field(
                EntryFieldNumber.Note.about, "about", .text, "所涉字段", "about", maximumLength: 80,
                isRequired: true),
            Field(
                EntryFieldNumber.Note.text, "text", .text, "说明", "text", sensitivity: .personal,
                maximumLength: 1000, isRequired: true),
        ]), "待裁决说明", "notes to conflicts", upkeep: .byProgram)
}
