/// Fields and codes that an office adds to the forms of all below it, without a new program. They
/// flow down with its own record.
extension UnitForm {
    /// Own fields: what stands in them is defined here once and never means anything else.
    package static let ownFields = 78
    /// Own codes, by the name of their list.
    package static let ownCodes = 79

    static let own: [Field] = [
        Field(
            ownFields, "own_fields", .entries(ownField), "自设字段", "own fields", access: .office,
            upkeep: .amended),
        Field(
            ownCodes, "own_codes", .entries(ownCode), "自设代码", "own codes", access: .office,
            upkeep: .amended),
    ]

    private static let ownField: [Field] =
        [
            Field(
                EntryFieldNumber.OwnField.name, "name", .text, "英文名", "name", maximumLength: 40,
                isRequired: true),
            Field(
                EntryFieldNumber.OwnField.record, "record", .code(CodeLists.ownRecord), "档案种类",
                "kind of record", names: ["档案"]),
            Field(
                EntryFieldNumber.OwnField.type, "type", .code(CodeLists.ownType), "类型", "type",
                isRequired: true),
            Field(
                EntryFieldNumber.OwnField.list, "list", .text, "代码表", "code list",
                maximumLength: 40),
            Field(
                EntryFieldNumber.OwnField.keeping, "keeping", .code(CodeLists.ownKeeping), "敏感级别",
                "sensitivity"),
        ] + labels(EntryFieldNumber.OwnField.labels)

    private static let ownCode: [Field] =
        [
            Field(
                EntryFieldNumber.OwnCode.list, "list", .text, "代码表", "code list",
                maximumLength: 40, isRequired: true)
        ] + labels(EntryFieldNumber.OwnCode.labels)

    /// What every definition says of itself beside what it means.
    static func labels(_ numbers: EntryFieldNumber.LabelNumbers) -> [Field] {
        [
            Field(
                numbers.chinese, "chinese", .text, "中文名称", "Chinese label",
                names: ["名称"], maximumLength: 40, isRequired: true),
            Field(
                numbers.english, "english", .text, "英文名称", "English label",
                maximumLength: 60),
            Field(
                numbers.otherNames, "other_names", .text, "其他名称", "other names",
                names: ["别名"]),
            Field(numbers.from, "from", .day, "起", "from", names: ["启用日期"]),
            Field(numbers.to, "to", .day, "止", "to", names: ["停用日期"]),
            Field(numbers.note, "note", .text, "说明", "note", maximumLength: 500),
        ]
    }
}
