/// Classification and following up.
extension ChildForm {
    static let followUp = [
        assessments, followUps, events, guardianTalks, neighbours, confirmations,
    ]

    /// M15, M16, M20. A correction, and a review, is a new entry: a review of answers that someone
    /// corrected meanwhile does not silently become one of the corrected ones.
    private static let assessments = Field(
        ChildField.assessments, "assessments",
        .entries([
            Field(
                EntryFieldNumber.Assessment.date, "date", .day, "评估日期", "date", names: ["日期"],
                isRequired: true),
            Field(
                EntryFieldNumber.Assessment.sheet, "sheet", .code(CodeLists.assessmentSheet), "评估表",
                "sheet", isRequired: true),
            Field(
                EntryFieldNumber.Assessment.answers, "answers", .answers, "各项得分", "answers",
                names: ["得分"], maximumLength: 600, isRequired: true),
            Field(
                EntryFieldNumber.Assessment.assessor, "assessor", .text, "评估人", "assessor",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Assessment.reviewer, "reviewer", .text, "复核人", "reviewer",
                names: ["复核"], sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Assessment.reviewedOn, "reviewed_on", .day, "复核日期", "reviewed on"),
            Field(
                EntryFieldNumber.Assessment.visit, "visit", .text, "所在走访", "visit",
                names: ["走访"], maximumLength: 40),
            Field(
                EntryFieldNumber.Assessment.note, "note", .text, "评估说明", "note", names: ["说明"],
                sensitivity: .personal, maximumLength: 1000),
        ]), "风险评估", "assessments", names: ["评估"], access: .assessment)

    /// M19: until someone ends it, so that nobody is forgotten.
    private static let followUps = Field(
        ChildField.followUps, "follow_ups",
        .entries([
            Field(
                EntryFieldNumber.FollowUp.reason, "reason", .code(CodeLists.followUp), "回访原因",
                "reason", names: ["原因"], isRequired: true),
            Field(
                EntryFieldNumber.FollowUp.from, "from", .day, "起", "from", names: ["起始日期"],
                isRequired: true),
            Field(EntryFieldNumber.FollowUp.to, "to", .day, "止", "to", names: ["终止日期"]),
            Field(
                EntryFieldNumber.FollowUp.months, "months", .integer(1...12), "间隔(月)",
                "every so many months", names: ["间隔"]),
            Field(
                EntryFieldNumber.FollowUp.note, "note", .text, "说明", "note",
                sensitivity: .personal, maximumLength: 500),
        ]), "跟踪回访安排", "follow-ups", names: ["跟踪回访", "定期回访"], upkeep: .amended)

    /// Domain section 2: "在重大变故发生后24小时内走访到位".
    private static let events = Field(
        ChildField.events, "events",
        .entries([
            Field(
                EntryFieldNumber.Event.day, "day", .day, "发生日期", "day", names: ["日期"],
                isRequired: true),
            Field(
                EntryFieldNumber.Event.kind, "kind", .code(CodeLists.event), "变故类型", "kind",
                names: ["类型"], isRequired: true),
            Field(
                EntryFieldNumber.Event.note, "note", .text, "情况说明", "note", names: ["说明"],
                sensitivity: .personal, maximumLength: 1000),
        ]), "重大变故", "major changes", names: ["变故"])

    /// M21.
    private static let guardianTalks = Field(
        ChildField.guardianTalks, "guardian_talks",
        .entries([
            Field(
                EntryFieldNumber.Talk.date, "date", .day, "约谈日期", "date", names: ["日期"],
                isRequired: true),
            Field(
                EntryFieldNumber.Talk.guardian, "guardian", .text, "被约谈监护人", "guardian",
                names: ["监护人"], sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Talk.topic, "topic", .code(CodeLists.talkTopic), "约谈事项", "topic",
                names: ["事项"]),
            Field(
                EntryFieldNumber.Talk.speaker, "speaker", .text, "约谈人", "speaker",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Talk.agreed, "agreed", .text, "约定事项", "what was agreed",
                names: ["约定"], sensitivity: .personal, maximumLength: 1000),
            Field(
                EntryFieldNumber.Talk.checkOn, "check_on", .day, "约定查看日期", "to be looked at on",
                names: ["查看日期"]),
            Field(
                EntryFieldNumber.Talk.result, "result", .text, "落实结果", "result", names: ["结果"],
                sensitivity: .personal, maximumLength: 1000),
        ]), "约谈监护人", "guardian talks", names: ["约谈"])

    /// M18: 邻里爱心监护, the first of the three tiers.
    private static let neighbours = Field(
        ChildField.neighbours, "neighbours",
        .entries([
            Field(
                EntryFieldNumber.Neighbour.name, "name", .text, "邻里监护人姓名", "neighbour's name",
                names: ["姓名"], sensitivity: .personal, maximumLength: 60, isRequired: true),
            Field(
                EntryFieldNumber.Neighbour.phone, "phone", .phone, "联系电话", "telephone",
                names: ["电话"], sensitivity: .personal, maximumLength: 40),
            Field(EntryFieldNumber.Neighbour.from, "from", .day, "起", "from"),
            Field(EntryFieldNumber.Neighbour.to, "to", .day, "止", "to"),
        ]), "邻里监护人", "neighbours who look after the child", names: ["邻里"], sensitivity: .personal,
        upkeep: .amended)

    /// M09: that someone looked and it is still so; a change of a field says so by itself.
    private static let confirmations = Field(
        ChildField.confirmations, "confirmations",
        .entries([
            Field(
                EntryFieldNumber.Confirmation.date, "date", .day, "核实日期", "date", names: ["日期"],
                isRequired: true),
            Field(
                EntryFieldNumber.Confirmation.section, "section", .code(CodeLists.section), "核实内容",
                "section", names: ["内容"]),
            Field(
                EntryFieldNumber.Confirmation.person, "person", .text, "核实人", "person",
                sensitivity: .personal, maximumLength: 60),
        ]), "核实记录", "confirmations", names: ["核实"])
}
