extension UnitForm {
    /// Summary tables that a unit publishes to all below it (M68: feedback flows down; M72: a
    /// bulletin is made of counts only). There is no field for words in them but the table itself.
    package static let published = 60

    static let publishedSummaries = Field(
        published, "published_summaries", .entries(EntryFieldNumber.Summary.published), "汇总表通报",
        "published summaries", names: ["汇总通报"], access: .office, upkeep: .byProgram)
}
