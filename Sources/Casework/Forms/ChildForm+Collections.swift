import Records

extension ChildForm {
    static let visits = Field(
        ChildField.visits, "visits",
        .entries([
            Field(
                VisitField.date, "date", .day, "走访日期", "date", names: ["日期", "走访时间"],
                isRequired: true, yearless: .last),
            Field(
                VisitField.visitor, "visitor", .text, "走访人", "visitor", names: ["by", "officer"],
                sensitivity: .personal, maximumLength: 60),
            Field(
                VisitField.place, "place", .code(CodeLists.place), "走访方式", "kind of place",
                names: ["地点", "方式", "kind"]),
            Field(
                VisitField.tier, "tier", .code(CodeLists.tier), "走访层级", "tier", names: ["层级"]),
            Field(
                VisitField.childSeen, "child_seen", .boolean, "见到儿童", "child seen",
                names: ["是否见到儿童"]),
            Field(
                VisitField.guardianSeen, "guardian_seen", .boolean, "见到监护人", "guardian seen",
                names: ["是否见到监护人"]),
            Field(
                VisitField.living, "living", .code(CodeLists.living), "生活状况", "living conditions",
                names: ["居住生活"]),
            Field(
                VisitField.schoolFine, "school_ok", .boolean, "在校正常", "school in order",
                names: ["就学正常", "school_fine"]),
            Field(
                VisitField.health, "health", .code(CodeLists.health), "健康状况", "health",
                names: ["健康"]),
            Field(
                VisitField.mood, "mood", .integer(1...5), "情绪(1至5)", "mood, 1 to 5",
                names: ["情绪"]),
            Field(
                VisitField.findings, "findings", .text, "走访情况", "findings",
                names: ["走访记录", "情况", "note"], sensitivity: .personal, maximumLength: 4000),
            Field(
                VisitField.problems, "problems", .text, "发现的问题", "problems opened",
                names: ["问题"], sensitivity: .personal, maximumLength: 2000),
            Field(
                VisitField.nextDate, "next_date", .day, "下次走访日期", "next visit",
                names: ["下次走访"], yearless: .next),
        ]), "走访记录", "visits", names: ["visit", "走访"])

    static let closings = Field(
        ChildField.closings, "closings",
        .entries([
            Field(
                EntryFieldNumber.Closing.date, "date", .day, "结案日期", "date", isRequired: true),
            Field(
                EntryFieldNumber.Closing.reason, "reason", .code(CodeLists.closing), "结案原因",
                "reason", isRequired: true),
            Field(
                EntryFieldNumber.Closing.note, "note", .text, "说明", "note",
                sensitivity: .personal, maximumLength: 1000),
            Field(EntryFieldNumber.Closing.seen, "seen", .frontier, "结案时所见", "seen at closing"),
        ]), "结案记录", "closings", names: ["结案"], upkeep: .byProgram)

    static let links = Field(
        ChildField.links, "same_child",
        .entries([
            Field(
                EntryFieldNumber.Link.other, "other", .record(.child), "另一份档案", "other file",
                isRequired: true),
            Field(
                EntryFieldNumber.Link.reason, "reason", .code(CodeLists.linkReason), "关联原因",
                "reason"),
            Field(
                EntryFieldNumber.Link.note, "note", .text, "关联说明", "note",
                sensitivity: .personal, maximumLength: 500),
        ]), "同一儿童", "files of the same child", names: ["同一人"], upkeep: .byProgram)
}
