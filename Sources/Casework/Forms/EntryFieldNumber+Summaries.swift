extension EntryFieldNumber {
    /// Summary tables as they were reported, and as they were published (M67, M68).
    package enum Summary {
        package static let table = 1
        package static let by = 2
        package static let version = 3
        package static let day = 4
        package static let isComplete = 5
        package static let children = 6
        package static let note = 7
        package static let content = 8

        /// The fields of one that is published: without words of anyone's own.
        static let published = fields.filter { $0.number != note }

        /// The fields of one that was reported.
        static let fields: [Field] = [
            Field(
                table, "table", .code(SummaryTables.codes), "汇总表", "table", names: ["表"],
                isRequired: true),
            Field(by, "by", .code(CodeLists.tableRows), "各行", "rows"),
            Field(
                version, "version", .integer(1...1_000_000), "版本", "version", names: ["版次"],
                isRequired: true),
            Field(day, "day", .day, "数据日期", "as of", isRequired: true),
            Field(isComplete, "complete", .boolean, "是否齐全", "complete"),
            Field(children, "children", .integer(0...1_000_000_000), "儿童数", "children"),
            Field(note, "note", .text, "变更说明", "what was put right", maximumLength: 500),
            Field(content, "content", .report, "表格内容", "the table itself", isRequired: true),
        ]
    }
}
