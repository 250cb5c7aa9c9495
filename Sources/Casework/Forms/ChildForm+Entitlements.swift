/// Referrals, applications and entitlements (M40–M46).
extension ChildForm {
    /// M40, M42: who may take which step stands in `EntryRequirements` (M41), and which fields go
    /// along in `ReferralPackets`.
    static let referrals = Field(
        ChildField.referrals, "referrals",
        .entries([
            Field(
                EntryFieldNumber.Referral.to, "to", .code(CodeLists.department), "转介至", "to",
                names: ["受理部门"], isRequired: true),
            Field(
                EntryFieldNumber.Referral.from, "from", .code(CodeLists.department), "转出部门",
                "from"),
            Field(
                EntryFieldNumber.Referral.subject, "subject", .code(CodeLists.referralSubject),
                "转介事项", "subject", names: ["事项"], isRequired: true),
            Field(
                EntryFieldNumber.Referral.sent, "sent", .day, "转出日期", "sent on", isRequired: true,
                yearless: .last),
            Field(
                EntryFieldNumber.Referral.state, "state", .code(CodeLists.referralState), "状态",
                "state",
                hard: .codes(
                    [5, 3, 1, 2, 4, 6], "退回、不予受理最先,办结、核实最后:说法不一时总有人继续跟进。",
                    "Returned and refused come first, done and verified last: someone goes on "
                        + "while people disagree."), isRequired: true),
            Field(
                EntryFieldNumber.Referral.answered, "answered", .day, "答复日期", "answered on",
                yearless: .last),
            Field(
                EntryFieldNumber.Referral.due, "due", .day, "办理期限", "due", names: ["期限"],
                yearless: .term),
            Field(
                EntryFieldNumber.Referral.reason, "reason", .text, "不予受理或退回的理由",
                "why refused or returned", names: ["理由"], sensitivity: .personal,
                maximumLength: 500),
            Field(
                EntryFieldNumber.Referral.result, "result", .text, "办理结果", "result",
                names: ["结果"], sensitivity: .personal, maximumLength: 1000),
            Field(
                EntryFieldNumber.Referral.application, "application", .text, "申请编号",
                "application number", maximumLength: 40),
            Field(
                EntryFieldNumber.Referral.person, "person", .text, "经办人", "handled by",
                sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Referral.packetGiven, "packet_given", .day, "资料提供日期",
                "details given on"),
            Field(
                EntryFieldNumber.Referral.packetPurpose, "packet_purpose", .text, "资料用途",
                "details given for", maximumLength: 200),
            Field(
                EntryFieldNumber.Referral.packetPerson, "packet_person", .text, "资料提供人",
                "details given by", sensitivity: .personal, maximumLength: 60),
            Field(
                EntryFieldNumber.Referral.next, "next", .text, "后续安排", "what is done instead",
                sensitivity: .personal, maximumLength: 500),
            Field(
                EntryFieldNumber.Referral.checker, "checker", .text, "核实人", "verified by",
                sensitivity: .personal, maximumLength: 60),
        ]), "部门转介", "referrals", names: ["转介", "帮扶转介"], access: .keepers, upkeep: .amended)

    /// M42 一门受理, and the procedure of 民发〔2019〕62号: verified within ten working days, confirmed
    /// within five, refused in writing, and never posted: there is no field for that.
    static let applications = Field(
        ChildField.applications, "applications",
        .entries([
            Field(
                EntryFieldNumber.Application.number, "number", .text, "受理编号", "number",
                maximumLength: 40),
            Field(
                EntryFieldNumber.Application.kind, "kind", .code(CodeLists.benefit), "待遇种类", "kind",
                names: ["待遇"], isRequired: true),
            Field(
                EntryFieldNumber.Application.department, "department",
                .code(CodeLists.department), "受理部门", "received by"),
            Field(
                EntryFieldNumber.Application.others, "others", .text, "协同部门",
                "other departments", maximumLength: 200),
            Field(
                EntryFieldNumber.Application.applied, "applied", .day, "申请日期", "applied on",
                isRequired: true),
            Field(
                EntryFieldNumber.Application.state, "state", .code(CodeLists.applicationState),
                "状态", "state",
                hard: .codes(
                    [1, 2, 4, 5, 3], "未办结的优先,确认最后:说法不一时继续办理。",
                    "What is not decided acts, and confirmed comes last: the work goes on."),
                isRequired: true),
            Field(
                EntryFieldNumber.Application.verified, "verified", .day, "查验日期", "verified on"),
            Field(
                EntryFieldNumber.Application.decided, "decided", .day, "确认或不予确认日期",
                "decided on", names: ["确认日期"]),
            Field(
                EntryFieldNumber.Application.reason, "reason", .text, "不予确认的理由", "why refused",
                names: ["理由"], sensitivity: .personal, maximumLength: 500),
            Field(
                EntryFieldNumber.Application.notice, "notice", .text, "书面告知文号",
                "written notice", maximumLength: 80),
            Field(
                EntryFieldNumber.Application.paidFrom, "paid_from", .month, "发放起始月",
                "paid from"),
        ]), "待遇申请", "applications", names: ["申请"], access: .keepers, upkeep: .amended)

    /// M44–M49: what was decided, from which month to which, and how far it was paid. Overlaps are
    /// shown, not resolved (domain section 4); neither amounts nor accounts are kept.
    static let entitlements = Field(
        ChildField.entitlements, "entitlements",
        .entries([
            Field(
                EntryFieldNumber.Entitlement.kind, "kind", .code(CodeLists.benefit), "待遇种类",
                "kind", names: ["待遇"], isRequired: true),
            Field(
                EntryFieldNumber.Entitlement.from, "from", .month, "起始月", "from",
                names: ["起"], isRequired: true),
            Field(EntryFieldNumber.Entitlement.to, "to", .month, "终止月", "to", names: ["止"]),
            Field(
                EntryFieldNumber.Entitlement.decision, "decision", .text, "决定文号", "decision",
                maximumLength: 80),
            Field(
                EntryFieldNumber.Entitlement.paidThrough, "paid_through", .month, "已发至月份",
                "paid through", names: ["已发至"]),
            Field(
                EntryFieldNumber.Entitlement.application, "application", .text, "申请编号",
                "application number", maximumLength: 40),
            Field(
                EntryFieldNumber.Entitlement.stopped, "stopped", .day, "条件消失日期",
                "condition stopped on"),
            Field(
                EntryFieldNumber.Entitlement.ending, "ending", .code(CodeLists.entitlementEnding),
                "终止原因", "why it ended"),
        ]), "待遇登记", "entitlements", names: ["待遇"], access: .keepers, upkeep: .amended)
}
