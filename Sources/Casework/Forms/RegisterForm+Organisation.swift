import Records

/// What an office keeps of its own work (M65, M70, M71, M74).
extension RegisterForm {
    package static let letters = 10
    package static let meetings = 11
    package static let training = 12
    package static let extracts = 13
    package static let exports = 14
    package static let erasedActs = 15

    static let organisation: [Field] = [
        Field(
            letters, "letters", .entries(letter), "责任书", "responsibility letters",
            names: ["监护责任书"], sensitivity: .personal, access: .keepers, upkeep: .amended),
        Field(
            meetings, "meetings", .entries(meeting), "会议", "meetings", names: ["联席会议"],
            access: .keepers, upkeep: .amended),
        Field(
            training, "training", .entries(lesson), "培训宣传", "training", names: ["培训"],
            sensitivity: .personal, access: .keepers, upkeep: .amended),
        Field(
            extracts, "extracts", .entries(extract), "信息通报", "extracts for departments",
            names: ["信息共享"], sensitivity: .personal, access: .keepers, upkeep: .byProgram),
        Field(
            exports, "exports", .entries(export), "导出记录", "exports",
            sensitivity: .personal, access: .keepers, upkeep: .byProgram),
        Field(
            erasedActs, "erased_acts", .entries(erasedAct), "已删除档案的查阅记录",
            "acts on erased files", sensitivity: .personal, access: .keepers, upkeep: .byProgram),
    ]

    /// The text of a letter is kept on paper: here stand who signed it and for how long.
    private static let letter: [Field] = [
        Field(
            EntryFieldNumber.Letter.kind, "kind", .code(CodeLists.letterKind), "层级", "kind",
            names: ["类别"], isRequired: true),
        Field(
            EntryFieldNumber.Letter.signatory, "signatory", .text, "签订人", "signed by",
            sensitivity: .personal, maximumLength: 120, isRequired: true),
        Field(
            EntryFieldNumber.Letter.child, "child", .record(.child), "儿童档案", "child's file",
            names: ["儿童"], sensitivity: .personal),
        Field(
            EntryFieldNumber.Letter.signed, "signed", .day, "签订日期", "signed on",
            isRequired: true),
        Field(
            EntryFieldNumber.Letter.to, "to", .day, "有效期至", "valid until", names: ["止"]),
        Field(
            EntryFieldNumber.Letter.renewed, "renewed", .day, "续签日期", "renewed on",
            names: ["续签"]),
        Field(
            EntryFieldNumber.Letter.place, "place", .text, "存放处", "where the paper is kept",
            maximumLength: 120),
        Field(EntryFieldNumber.Letter.note, "note", .text, "说明", "note", maximumLength: 500),
    ]

    private static let meeting: [Field] = [
        Field(
            EntryFieldNumber.Meeting.day, "day", .day, "会议日期", "held on", names: ["日期"],
            isRequired: true),
        Field(
            EntryFieldNumber.Meeting.kind, "kind", .code(CodeLists.meetingKind), "会议类别", "kind",
            names: ["类别"], isRequired: true),
        Field(
            EntryFieldNumber.Meeting.subject, "subject", .text, "议题", "subject",
            maximumLength: 300),
        Field(
            EntryFieldNumber.Meeting.chair, "chair", .text, "主持人", "chair", maximumLength: 60),
        Field(
            EntryFieldNumber.Meeting.attended, "attended", .text, "参会单位", "attended by",
            names: ["参会"], maximumLength: 500),
        Field(
            EntryFieldNumber.Meeting.minutes, "minutes", .text, "会议纪要编号",
            "minutes reference", names: ["纪要"], maximumLength: 80),
        Field(
            EntryFieldNumber.Meeting.agreed, "agreed", .text, "议定事项", "what was agreed",
            maximumLength: 1000),
        Field(
            EntryFieldNumber.Meeting.due, "due", .day, "完成期限", "to be done by",
            names: ["期限"], yearless: .term),
        Field(
            EntryFieldNumber.Meeting.result, "result", .text, "落实情况", "result",
            names: ["结果"], maximumLength: 1000),
        Field(
            EntryFieldNumber.Meeting.done, "done", .day, "落实日期", "carried out on",
            yearless: .last),
        CheckFields.day(EntryFieldNumber.Meeting.checked),
        CheckFields.person(EntryFieldNumber.Meeting.checker),
    ]

    private static let lesson: [Field] = [
        Field(
            EntryFieldNumber.Training.day, "day", .day, "日期", "held on", isRequired: true),
        Field(
            EntryFieldNumber.Training.person, "person", .text, "参训人员", "who was trained",
            names: ["人员"], sensitivity: .personal, maximumLength: 500),
        Field(
            EntryFieldNumber.Training.kind, "kind", .code(CodeLists.trainingKind), "类别", "kind",
            isRequired: true),
        Field(
            EntryFieldNumber.Training.subject, "subject", .text, "内容", "subject",
            maximumLength: 300, isRequired: true),
        Field(
            EntryFieldNumber.Training.hours, "hours", .integer(1...1000), "学时", "hours",
            names: ["课时"]),
        Field(
            EntryFieldNumber.Training.organiser, "organiser", .text, "组织单位", "organised by",
            maximumLength: 120),
        Field(
            EntryFieldNumber.Training.certificate, "certificate", .text, "证书编号",
            "certificate number", names: ["证书"], maximumLength: 80),
        Field(
            EntryFieldNumber.Training.attended, "attended", .integer(0...100_000), "参加人数",
            "how many attended", names: ["人数"]),
    ]

    private static let export: [Field] = [
        Field(EntryFieldNumber.Export.day, "day", .day, "导出日期", "exported on", isRequired: true),
        Field(
            EntryFieldNumber.Export.what, "what", .text, "导出内容", "what was exported",
            isRequired: true),
        Field(
            EntryFieldNumber.Export.purpose, "purpose", .text, "用途", "for what",
            sensitivity: .personal, maximumLength: 500, isRequired: true),
        Field(
            EntryFieldNumber.Export.unit, "unit", .unit, "所涉单位", "of which unit",
            isRequired: true),
        Field(
            EntryFieldNumber.Export.person, "person", .text, "导出人", "exported by",
            sensitivity: .personal, maximumLength: 60),
        Field(
            EntryFieldNumber.Export.count, "count", .integer(0...1_000_000_000), "条数",
            "how many"),
    ]

    /// The record itself is gone: here stands its code, and nobody's name but of who acted.
    private static let erasedAct: [Field] = [
        Field(EntryFieldNumber.ErasedAct.day, "day", .day, "日期", "day"),
        Field(
            EntryFieldNumber.ErasedAct.act, "act", .code(CodeLists.auditedAct), "行为", "act",
            isRequired: true),
        Field(
            EntryFieldNumber.ErasedAct.file, "file", .text, "档案编号", "code of the file",
            maximumLength: 40, isRequired: true),
        Field(
            EntryFieldNumber.ErasedAct.what, "what", .text, "内容", "what", maximumLength: 500),
        Field(
            EntryFieldNumber.ErasedAct.count, "count", .integer(1...1_000_000_000), "次数",
            "how often"),
        Field(
            EntryFieldNumber.ErasedAct.person, "person", .text, "人员", "by",
            sensitivity: .personal, maximumLength: 120),
    ]

    private static let extract: [Field] = [
        Field(EntryFieldNumber.Extract.day, "day", .day, "提供日期", "given on", isRequired: true),
        Field(
            EntryFieldNumber.Extract.department, "department", .code(CodeLists.department),
            "接收部门", "department", names: ["部门"], isRequired: true),
        Field(
            EntryFieldNumber.Extract.receiver, "receiver", .text, "接收人", "received by",
            sensitivity: .personal, maximumLength: 60),
        Field(
            EntryFieldNumber.Extract.purpose, "purpose", .text, "用途", "for what",
            maximumLength: 300, isRequired: true),
        Field(
            EntryFieldNumber.Extract.unit, "unit", .unit, "所涉单位", "of which unit",
            isRequired: true),
        Field(
            EntryFieldNumber.Extract.children, "children", .integer(0...1_000_000_000), "儿童数",
            "children", isRequired: true),
        Field(
            EntryFieldNumber.Extract.fields, "fields", .text, "所含项目", "which fields",
            maximumLength: 1000, isRequired: true),
        Field(
            EntryFieldNumber.Extract.person, "person", .text, "提供人", "given by",
            sensitivity: .personal, maximumLength: 60),
    ]
}
