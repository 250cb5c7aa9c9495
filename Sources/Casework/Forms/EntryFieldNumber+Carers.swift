extension EntryFieldNumber.Carer {
    /// The fields of an entry, in the child's form and in the family's.
    ///
    /// - Parameter relationLabel: what the relation to the child, or to the children, is called.
    static func fields(relationLabel: String) -> [Field] {
        [
            Field(
                name, "name", .text, "照料人姓名", "carer's name", names: ["姓名"],
                sensitivity: .personal, maximumLength: 60, isRequired: true),
            Field(
                relation, "relation", .code(CodeLists.relation), "与儿童关系", relationLabel,
                names: ["关系"], sensitivity: .personal),
            Field(
                phone, "phone", .phone, "联系电话", "telephone", names: ["电话"],
                sensitivity: .personal, maximumLength: 40),
            Field(from, "from", .day, "起", "from", names: ["起始日期"]),
            Field(to, "to", .day, "止", "to", names: ["终止日期"]),
        ]
    }
}
