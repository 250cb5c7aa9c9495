import Records

/// The openings of sealed items, each with its reason (domain section 3). Every form with something
/// sealed has the collection of them under one number, so that they travel like any other entry.
package enum SealedReadings {
    /// The number of the collection, in every form.
    package static let collection = 65

    static let field = Field(
        collection, "sealed_readings",
        .entries([
            Field(EntryFieldNumber.Reading.date, "date", .day, "查阅日期", "date", isRequired: true),
            Field(
                EntryFieldNumber.Reading.what, "what", .text, "查阅内容", "what was opened",
                maximumLength: 500),
            Field(
                EntryFieldNumber.Reading.reason, "reason", .text, "查阅理由", "reason",
                sensitivity: .personal, maximumLength: 500, isRequired: true),
        ]), "保密内容查阅记录", "openings of sealed items", access: .keepers, upkeep: .byProgram)
}

extension Form {
    /// Whether openings of what is sealed are recorded in such records; elsewhere nothing is
    /// opened.
    package var recordsOpenings: Bool { self[SealedReadings.collection] != nil }
}
