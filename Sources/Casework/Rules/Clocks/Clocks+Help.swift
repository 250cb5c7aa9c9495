import Records

/// The clocks of help, 40–59 (M39–M53).
extension Clocks {
    private typealias Referral = EntryFieldNumber.Referral
    private typealias Application = EntryFieldNumber.Application

    private static let secondPerson = Wording(
        "M38:办结须经第二人核实 [K]", "M38: a second person verifies what was done [K]")
    private static let procedure = Wording("民发〔2019〕62号", "民发〔2019〕62号")

    static let help = (plans + referrals + applications + registers)
        .sorted { $0.number < $1.number }

    private static let plans = [planReviewed, measureDone, measureVerified]

    /// A plan that has not ended.
    package static let planReviewed = Clock(
        40, "plan-reviewed", "帮扶计划复评", "review the plan", of: ChildField.plans,
        from: EntryFieldNumber.Plan.review, .stated,
        until: [.filled(EntryFieldNumber.Plan.ended)],
        source: Wording("M39:调整帮扶计划", "M39: plans are adjusted"))

    /// A measure that is not carried out.
    package static let measureDone = Clock(
        41, "measure-done", "完成帮扶措施", "carry out the measure", of: ChildField.measures,
        about: EntryFieldNumber.Measure.what,
        from: EntryFieldNumber.Measure.due, .stated,
        until: [
            .holds(
                EntryFieldNumber.Measure.state, MeasureState.ended + [MeasureState.verified])
        ], source: Wording("M39:逐项落实", "M39: each with its due day"))

    /// A measure that is done and that nobody has verified.
    package static let measureVerified = Clock(
        51, "measure-verified", "核实帮扶措施", "verify the measure", of: ChildField.measures,
        about: EntryFieldNumber.Measure.what,
        from: EntryFieldNumber.Measure.done, .workingDays(3),
        if: [.holds(EntryFieldNumber.Measure.state, MeasureState.ended)], until: [],
        source: secondPerson)

    private static let referrals = [
        referralAnswered, referralDone, referralFollowed, referralVerified,
    ]

    /// A referral that the department has not answered.
    package static let referralAnswered = Clock(
        42, "referral-answered", "答复转介", "answer the referral", of: ChildField.referrals,
        about: Referral.subject,
        from: Referral.sent, .workingDays(3),
        if: [.lacks(Referral.state, ReferralState.answered)], until: [],
        source: Wording("M36、M77:3个工作日 [K]", "M36, M77: 3 working days [K]"))

    /// A referral that was accepted and is not done.
    package static let referralDone = Clock(
        43, "referral-done", "办结转介", "finish what was referred", of: ChildField.referrals,
        about: Referral.subject,
        from: Referral.due, .stated,
        if: [.holds(Referral.state, [ReferralState.accepted.rawValue])], until: [],
        source: Wording("M40:办理期限", "M40: due"))

    /// A referral that was refused or returned, and nothing else was done.
    package static let referralFollowed = Clock(
        44, "referral-followed", "退回或不予受理后的安排",
        "find another way after a refusal", of: ChildField.referrals, about: Referral.subject,
        from: Referral.answered,
        .workingDays(3),
        if: [
            .holds(
                Referral.state,
                [ReferralState.refused.rawValue, ReferralState.returned.rawValue])
        ], until: [.filled(Referral.next)],
        source: Wording("M38:闭环管理 [K]", "M38: nothing is left open [K]"))

    /// A referral that is done and that nobody has verified.
    package static let referralVerified = Clock(
        52, "referral-verified", "核实转介结果", "verify what came of the referral",
        of: ChildField.referrals, about: Referral.subject, from: Referral.answered,
        .workingDays(3),
        if: [.holds(Referral.state, [ReferralState.done.rawValue])], until: [],
        source: secondPerson)

    private static let applications = [
        Clock(
            45, "application-verified", "查验申请", "verify the application",
            of: ChildField.applications, about: Application.kind, from: Application.applied,
            .workingDays(10),
            if: [.lacks(Application.state, ApplicationState.decided + [ApplicationState.verified])],
            until: [.filled(Application.verified)], source: procedure),
        Clock(
            46, "application-confirmed", "确认申请", "confirm the application",
            of: ChildField.applications, about: Application.kind, from: Application.verified,
            .workingDays(5),
            if: [
                .lacks(Application.state, ApplicationState.decided), .filled(Application.verified),
            ], until: [], source: procedure),
        Clock(
            47, "gap-reviewed", "复查未纳入原因", "look again why there is nothing",
            of: ChildField.uncovered, about: EntryFieldNumber.Uncovered.kind,
            from: EntryFieldNumber.Uncovered.review, .stated,
            if: [.filled(EntryFieldNumber.Uncovered.review)],
            until: [.filled(EntryFieldNumber.Uncovered.settled)],
            source: Wording("M43:应保尽保", "M43: nobody is left out")),
        Clock(
            48, "consent-renewed", "续签同意", "renew the consent", of: ChildField.consents,
            about: EntryFieldNumber.Consent.matter,
            from: EntryFieldNumber.Consent.until, .stated,
            if: [.filled(EntryFieldNumber.Consent.until)],
            until: [.filled(EntryFieldNumber.Consent.withdrawn)],
            source: Wording("M53:经监护人同意", "M53: by consent")),
    ]

    private static let registers = [
        Clock(
            49, "care-family-checked", "核查爱心家庭", "check the care family",
            of: RegisterForm.careFamilies, about: EntryFieldNumber.CareFamily.name, in: .register,
            from: EntryFieldNumber.CareFamily.registered, .workingDays(10),
            until: [
                .filled(EntryFieldNumber.CareFamily.checked),
                .filled(EntryFieldNumber.CareFamily.to),
            ], source: Wording("M51:登记与核查 [K]", "M51: registered and checked [K]")),
        Clock(
            50, "care-family-checked-again", "再次核查爱心家庭", "check the care family again",
            of: RegisterForm.careFamilies, about: EntryFieldNumber.CareFamily.name, in: .register,
            from: EntryFieldNumber.CareFamily.nextCheck, .stated,
            if: [.filled(EntryFieldNumber.CareFamily.nextCheck)],
            until: [.filled(EntryFieldNumber.CareFamily.to)],
            source: Wording("M51:登记与核查", "M51: registered and checked")),
    ]
}
