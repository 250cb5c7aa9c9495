import Records

extension ChildForm {
    /// M57, M51, M52 and 未成年人保护法 22–23, 93–95: which unit answers for it follows from the
    /// file (`ResponsibleUnit`) and is not entered.
    static let placements = Field(
        ChildField.placements, "placements",
        .entries([
            Field(
                EntryFieldNumber.Placement.mode, "mode", .code(CodeLists.placementMode), "安置方式",
                "way of placing",
                hard: .codes(
                    [1, 2, 3, 4, 5, 6, 7], "公家负责的安置优先:未经裁决不减轻政府的责任。",
                    "The placement for which an office answers acts: its duty is not lessened "
                        + "unless a person decides."), isRequired: true),
            Field(
                EntryFieldNumber.Placement.state, "state", .code(CodeLists.placementState), "安置状态",
                "state of the placement",
                hard: .codes(
                    [2, 1, 3], "未结束的优先:有人说还在,就继续回访和复核。",
                    "What has not ended acts: while anyone says that it lasts, it is looked after."
                ), isRequired: true),
            Field(
                EntryFieldNumber.Placement.place, "place", .code(CodeLists.placementPlace), "安置处所",
                "kind of place"),
            Field(
                EntryFieldNumber.Placement.carer, "carer", .text, "照料人", "carer",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Placement.relation, "relation", .code(CodeLists.relation), "与儿童关系",
                "carer's relation", sensitivity: .personal),
            Field(
                EntryFieldNumber.Placement.carerCheck, "carer_check", .code(CodeLists.carerCheck),
                "照料人核查(第22条)", "carer checked (article 22)",
                hard: .codes(
                    [2, 3, 1], "不合格最先,未核查次之:未核实前不交给他照料。",
                    "Unfit acts first, unchecked before fit: nobody is left with a carer in doubt."
                )),
            Field(
                EntryFieldNumber.Placement.start, "start", .day, "开始日期", "start",
                isRequired: true),
            Field(EntryFieldNumber.Placement.review, "review", .day, "计划复核日期", "planned review"),
            Field(EntryFieldNumber.Placement.end, "end", .day, "结束日期", "end"),
            Field(
                EntryFieldNumber.Placement.endReason, "end_reason",
                .code(CodeLists.placementEnd), "结束原因", "why it ended"),
            Field(
                EntryFieldNumber.Placement.wish, "wish", .text, "儿童本人意愿", "the child's own wish",
                sensitivity: .personal, maximumLength: 500),
            Field(
                EntryFieldNumber.Placement.document, "document", .text, "文号", "document number",
                maximumLength: 80),
            Field(
                EntryFieldNumber.Placement.confirmed, "confirmed", .day, "委托照护确认书签订日期",
                "entrusted care confirmed on"),
            Field(
                EntryFieldNumber.Placement.toldSchool, "told_school", .boolean, "已书面告知学校",
                "school told in writing"),
            Field(
                EntryFieldNumber.Placement.toldCommittee, "told_committee", .boolean,
                "已书面告知村(居)委会", "village committee told in writing"),
        ]), "安置", "placements", names: ["安置记录"], access: .keepers, upkeep: .amended)

    private static let lacking = Protection(
        order: [.boolean(false), .boolean(true), .null],
        reason: Wording(
            "没有落实的优先:有人说没有,就继续落实。", "What is lacking acts: while anyone says so, it is seen to."))

    /// M58, M03, M19: 安全接回、有效矫正、妥善安置、防止回流, with the hand-over paper and what must come of
    /// it (有家可归、有学可上、有病可医). The follow-up itself is entered as visits of that tier.
    static let returns = Field(
        ChildField.returns, "returns",
        .entries([
            Field(
                EntryFieldNumber.Return.date, "date", .day, "接返日期", "date of return",
                isRequired: true),
            Field(
                EntryFieldNumber.Return.state, "state", .code(CodeLists.returnState), "接返步骤",
                "step of the return",
                hard: .codes(
                    [1, 2, 3, 4], "较早的步骤优先:没有做完的继续做。",
                    "The earlier step acts: what is not done yet goes on."), isRequired: true),
            Field(
                EntryFieldNumber.Return.handedBy, "handed_by", .code(CodeLists.returnHandover),
                "移交方",
                "handed over by"),
            Field(
                EntryFieldNumber.Return.receivedBy, "received_by", .text, "接收人", "received by",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Return.document, "document", .text, "交接单编号",
                "hand-over paper", maximumLength: 80),
            Field(
                EntryFieldNumber.Return.home, "home", .boolean, "有家可归", "has a home",
                hard: lacking),
            Field(
                EntryFieldNumber.Return.school, "school", .boolean, "有学可上", "has a school",
                hard: lacking),
            Field(
                EntryFieldNumber.Return.medical, "medical", .boolean, "有病可医",
                "can see a doctor", hard: lacking),
            Field(EntryFieldNumber.Return.checkBy, "check_by", .day, "核查期限", "check results by"),
            Field(EntryFieldNumber.Return.checked, "checked", .day, "核查日期", "results checked on"),
            Field(
                EntryFieldNumber.Return.checker, "checker", .text, "核查人", "checked by",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Return.nextFollowUp, "next_follow_up", .day, "下次跟踪回访日期",
                "next follow-up"),
            Field(EntryFieldNumber.Return.closed, "closed", .day, "办结日期", "closed on"),
            Field(
                EntryFieldNumber.Return.result, "result", .text, "办结结果", "result",
                sensitivity: .personal, maximumLength: 500),
        ]), "接返", "returns", names: ["接返安置"], access: .keepers, upkeep: .amended)

    /// M60: a child without an ID number is normal, and its registration is seen to the end. The
    /// identity check is a police act: only that it was handed over, and when, is kept.
    static let registration = Field(
        ChildField.registration, "registration",
        .entries([
            Field(
                EntryFieldNumber.Registration.met, "met", .day, "初次见到日期", "first met on",
                isRequired: true),
            Field(
                EntryFieldNumber.Registration.state, "state", .code(CodeLists.registrationState),
                "落户进度", "state of the registration",
                hard: .codes(
                    [1, 2, 3, 4, 5], "较早的进度优先:没有办完的继续办。",
                    "The earlier state acts: what is not done yet goes on."), isRequired: true),
            Field(
                EntryFieldNumber.Registration.knownAs, "known_as", .text, "暂用姓名", "known as",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Registration.birthYear, "birth_year", .integer(1990...2100),
                "估计出生年份", "estimated year of birth", sensitivity: .personal),
            Field(
                EntryFieldNumber.Registration.handedToPolice, "handed_to_police", .day,
                "移交公安核查日期", "handed to police on"),
            Field(EntryFieldNumber.Registration.applied, "applied", .day, "申请日期", "applied on"),
            Field(
                EntryFieldNumber.Registration.registered, "registered", .day, "落户日期",
                "registered on"),
            Field(
                EntryFieldNumber.Registration.place, "place", .unit, "落户单位",
                "unit where registered"),
            Field(
                EntryFieldNumber.Registration.document, "document", .text, "文号",
                "document number", maximumLength: 80),
            Field(
                EntryFieldNumber.Registration.nextBy, "next_by", .day, "下一步期限", "next step by"),
        ]), "落户办理", "registering a hukou", names: ["落户"], access: .keepers, upkeep: .amended)
}
