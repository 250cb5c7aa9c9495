import Records

/// What a unit keeps of help beside its files.
extension RegisterForm {
    package static let careFamilies = 50

    /// M51 爱心家庭、结对: who cares for a child or sponsors one, checked by a second person.
    static let help = [
        Field(
            careFamilies, "care_families",
            .entries([
                Field(
                    EntryFieldNumber.CareFamily.name, "name", .text, "姓名", "name",
                    sensitivity: .personal, maximumLength: 60, isRequired: true),
                Field(
                    EntryFieldNumber.CareFamily.kind, "kind", .code(CodeLists.careFamilyKind),
                    "方式", "kind", isRequired: true),
                Field(
                    EntryFieldNumber.CareFamily.phone, "phone", .phone, "联系电话", "telephone",
                    sensitivity: .personal, maximumLength: 40),
                Field(
                    EntryFieldNumber.CareFamily.capacity, "capacity", .integer(1...20), "可照料人数",
                    "children it can take"),
                Field(
                    EntryFieldNumber.CareFamily.registered, "registered", .day, "登记日期",
                    "registered on", isRequired: true),
                Field(
                    EntryFieldNumber.CareFamily.child, "child", .record(.child), "儿童档案",
                    "child's file", names: ["儿童"]),
                Field(EntryFieldNumber.CareFamily.from, "from", .day, "起", "from"),
                Field(EntryFieldNumber.CareFamily.to, "to", .day, "止", "to"),
                Field(
                    EntryFieldNumber.CareFamily.check, "check", .code(CodeLists.careFamilyCheck),
                    "核查结论", "check",
                    hard: .codes(
                        [3, 2, 1], "结论从严:说法不一时按不合格处理,儿童先由他人照料。",
                        "The stricter finding acts: someone else cares until a person decides.")),
                Field(
                    EntryFieldNumber.CareFamily.checked, "checked", .day, "核查日期", "checked on"),
                Field(
                    EntryFieldNumber.CareFamily.checker, "checker", .text, "核查人", "checked by",
                    sensitivity: .personal, maximumLength: 60),
                Field(
                    EntryFieldNumber.CareFamily.nextCheck, "next_check", .day, "下次核查日期",
                    "next check"),
                Field(
                    EntryFieldNumber.CareFamily.finding, "finding", .text, "核查情况", "findings",
                    sensitivity: .personal, maximumLength: 500),
                Field(
                    EntryFieldNumber.CareFamily.wish, "wish", .text, "儿童意愿",
                    "the child's own wish", sensitivity: .personal, maximumLength: 500),
            ]), "爱心家庭登记", "care families and sponsors", names: ["爱心家庭", "结对助养"],
            sensitivity: .personal, access: .keepers, upkeep: .amended)
    ]
}
