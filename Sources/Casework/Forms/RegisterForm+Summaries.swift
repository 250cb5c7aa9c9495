extension RegisterForm {
    /// Summary tables as they were reported, each with a version: they stay what they were,
    /// whatever becomes of the files (M67, S3 附件2).
    package static let summaries = 60

    static let summaryRegister = Field(
        summaries, "frozen_summaries", .entries(EntryFieldNumber.Summary.fields), "汇总表存档",
        "frozen summaries", names: ["汇总存档"], access: .keepers, upkeep: .byProgram)
}
