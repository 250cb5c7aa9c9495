extension ChildForm {
    /// The number of the collection of handings-over.
    package static let handOvers = 130
    /// The number of the collection that says where a file came from.
    package static let origins = 131

    /// To whom outside the tree the file was handed, when and for what (个人信息保护法 6, 55).
    static let handedOver = Field(
        handOvers, "hand_overs", .entries(facts(other: Wording("交给", "handed to"))), "移交记录",
        "handings-over", upkeep: .byProgram)

    /// Where a file came from that another tree handed over.
    static let origin = Field(
        origins, "origins", .entries(facts(other: Wording("移交单位", "handed over by"))), "档案来源",
        "where it came from", upkeep: .byProgram)

    private static func facts(other: Wording) -> [Field] {
        [
            Field(
                EntryFieldNumber.HandOver.date, "date", .day, "移交日期", "date", isRequired: true),
            Field(
                EntryFieldNumber.HandOver.other, "other", .text, other.chinese, other.english,
                maximumLength: 200),
            Field(
                EntryFieldNumber.HandOver.purpose, "purpose", .text, "移交目的", "purpose",
                maximumLength: 500),
            Field(
                EntryFieldNumber.HandOver.code, "code", .text, "原编号", "code there",
                maximumLength: 40),
            Field(
                EntryFieldNumber.HandOver.sum, "sum", .text, "校验码", "sum", maximumLength: 32),
            Field(
                EntryFieldNumber.HandOver.person, "person", .text, "移交人", "handed over by whom",
                sensitivity: .personal, maximumLength: 60),
        ]
    }
}
