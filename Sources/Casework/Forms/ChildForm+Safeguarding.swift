import Records

/// Guardianship and placement (M54–M61).
extension ChildForm {
    static let safeguarding = [
        custody, custodyStep, placements, returns, registration, assignments,
    ]

    private static let ladderProtection = Protection.codes(
        GuardianshipLadder.order, "处置越强越先,恢复监护最后:未经裁决不减轻保护。",
        "The stronger step acts and restoring comes last: protection is not lessened unless a "
            + "person decides.")

    /// M54–M56: the steps as they were taken, each with its day, authority and document. Who may
    /// enter which, `GuardianshipLadder` says.
    static let custody = Field(
        ChildField.custody, "custody",
        .entries([
            Field(
                EntryFieldNumber.Custody.step, "step", .code(CodeLists.custodyStep), "步骤", "step",
                sensitivity: .sealed, hard: ladderProtection, isRequired: true),
            Field(
                EntryFieldNumber.Custody.date, "date", .day, "日期", "date", sensitivity: .sealed,
                isRequired: true),
            Field(
                EntryFieldNumber.Custody.authority, "authority",
                .code(CodeLists.custodyAuthority), "决定机关", "authority", sensitivity: .sealed,
                isRequired: true),
            Field(
                EntryFieldNumber.Custody.document, "document", .text, "文号", "document number",
                sensitivity: .sealed, maximumLength: 80),
            Field(
                EntryFieldNumber.Custody.review, "review", .day, "复核日期", "review on",
                sensitivity: .sealed),
            Field(EntryFieldNumber.Custody.end, "end", .day, "结束日期", "end", sensitivity: .sealed),
            Field(
                EntryFieldNumber.Custody.carer, "carer", .text, "照料人", "carer",
                sensitivity: .sealed, maximumLength: 60),
            Field(
                EntryFieldNumber.Custody.skipped, "skipped", .text, "越级理由",
                "reason for skipping steps", sensitivity: .sealed, maximumLength: 500),
            Field(
                EntryFieldNumber.Custody.office, "office", .text, "机关名称", "name of the office",
                sensitivity: .sealed, maximumLength: 80),
        ]), "监护处置", "custody", names: ["监护干预"], sensitivity: .sealed, access: .keepers)

    /// Where the ladder stands (M54). It is written with every step that moves it and replaces what
    /// its writer saw there, so two who move it apart without knowing of each other are in an
    /// ordinary hard conflict, and never merged.
    static let custodyStep = Field(
        ChildField.custodyStep, "custody_step", .code(CodeLists.custodyStep), "监护处置现处步骤",
        "current step of custody", sensitivity: .sealed, hard: ladderProtection, access: .keepers,
        upkeep: .byProgram)

    /// M61: the outside assessors to whom the file is assigned. What holds is the least of what is
    /// said: any end ends it, and of two last days the earlier counts.
    static let assignments = Field(
        ChildField.assignments, "assignments",
        .entries([
            Field(
                EntryFieldNumber.Assignment.key, "key", .text, "评估员密钥编号", "assessor's key",
                names: ["密钥编号"], maximumLength: 32, isRequired: true),
            Field(
                EntryFieldNumber.Assignment.name, "name", .text, "评估员姓名", "assessor's name",
                names: ["评估员"], sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Assignment.organisation, "organisation", .text, "评估机构",
                "organisation", names: ["社会组织"], maximumLength: 80),
            Field(EntryFieldNumber.Assignment.from, "from", .day, "起", "from"),
            Field(EntryFieldNumber.Assignment.to, "to", .day, "止", "to", isRequired: true),
            Field(
                EntryFieldNumber.Assignment.purpose, "purpose", .text, "评估目的", "purpose",
                maximumLength: 500),
            Field(
                EntryFieldNumber.Assignment.ended, "ended", .day, "提前终止日期", "ended on",
                hard: .anyone(
                    "终止优先:有人终止,就不能再看。",
                    "An end acts: what anyone has ended stays shut until a person decides.")),
            Field(
                EntryFieldNumber.Assignment.endReason, "end_reason", .text, "终止理由",
                "why it ended", maximumLength: 500),
        ]), "第三方评估分派", "assigned assessors", names: ["评估分派"], access: .arranged,
        upkeep: .amended)
}
