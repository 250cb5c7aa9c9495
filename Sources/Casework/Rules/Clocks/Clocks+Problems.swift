import Records

/// By when problems are cleared and checked, notices answered and decisions carried out. S3 gives
/// three working days from receipt; the entry, or its campaign, may give another term (M34, M36).
extension Clocks {
    static let problems: [Clock] = [
        clearing(20, of: ChildField.problems, in: .child),
        checking(21, of: ChildField.problems, in: .child),
        clearing(22, of: RegisterForm.problems, in: .register),
        checking(23, of: RegisterForm.problems, in: .register),
        Clock(
            24, "notice-received", "抄告签收", "notice to be received", of: RegisterForm.notices,
            about: EntryFieldNumber.Notice.what,
            in: .register, from: EntryFieldNumber.Notice.sent, .workingDays(3),
            until: [.filled(EntryFieldNumber.Notice.receipt)],
            source: Wording("M77:抄告须有回执", "M77: a notice has a receipt")),
        Clock(
            25, "notice-answered", "抄告事项办理", "notice to be answered",
            of: RegisterForm.notices, about: EntryFieldNumber.Notice.what, in: .register,
            from: EntryFieldNumber.Notice.receipt,
            .workingDays(3), if: [.filled(EntryFieldNumber.Notice.receipt)],
            until: [.filled(EntryFieldNumber.Notice.result)],
            source: Wording(
                "S3、M77:收到后3个工作日内", "S3, M77: within three working days of receipt")),
        Clock(
            26, "special-case-done", "一事一议落实", "special case to be carried out",
            of: RegisterForm.specialCases, about: EntryFieldNumber.SpecialCase.what, in: .register,
            from: EntryFieldNumber.SpecialCase.due,
            .stated, until: [.filled(EntryFieldNumber.SpecialCase.result)],
            source: Wording("M37、M38:议定事项须有结果", "M37, M38: a decision has a result")),
        Clock(
            27, "notice-verified", "抄告事项核验", "what a notice led to, to be verified",
            of: RegisterForm.notices, about: EntryFieldNumber.Notice.what, in: .register,
            from: EntryFieldNumber.Notice.answered, .workingDays(3),
            if: [.filled(EntryFieldNumber.Notice.result)],
            until: [.filled(EntryFieldNumber.Notice.checked)], source: secondPerson),
        Clock(
            28, "special-case-verified", "一事一议核验", "special case to be verified",
            of: RegisterForm.specialCases, about: EntryFieldNumber.SpecialCase.what, in: .register,
            from: EntryFieldNumber.SpecialCase.done, .workingDays(3),
            if: [.filled(EntryFieldNumber.SpecialCase.result)],
            until: [.filled(EntryFieldNumber.SpecialCase.checked)], source: secondPerson),
    ]

    private static let secondPerson = Wording(
        "M33、M38:销号须经第二人核验", "M33, M38: a second person verifies what was done")

    private static let terms = EntryTerms(
        day: EntryFieldNumber.Problem.due, workingDays: EntryFieldNumber.Problem.workingDays,
        campaign: EntryFieldNumber.Problem.campaign)

    private static func clearing(_ number: Int, of collection: Int, in kind: RecordKind) -> Clock {
        let ended = [ProblemState.done, ProblemState.verified]
        return Clock(
            number, kind == .child ? "problem-cleared" : "office-problem-cleared", "问题整改",
            "problem to be cleared", of: collection, about: EntryFieldNumber.Problem.what, in: kind,
            from: EntryFieldNumber.Problem.received, .workingDays(3), unless: terms,
            until: [.holds(EntryFieldNumber.Problem.state, ended)],
            source: Wording(
                "S3、M36:收到问题清单后3个工作日内,另有限期的从其限期",
                "S3, M36: within three working days of receipt, unless another term is given"))
    }

    private static func checking(_ number: Int, of collection: Int, in kind: RecordKind) -> Clock {
        let state = EntryFieldNumber.Problem.state
        return Clock(
            number, kind == .child ? "problem-verified" : "office-problem-verified", "问题核验",
            "problem to be verified", of: collection, about: EntryFieldNumber.Problem.what,
            in: kind,
            from: EntryFieldNumber.Problem.done, .workingDays(3),
            if: [.holds(state, [ProblemState.done])],
            until: [.holds(state, [ProblemState.verified])], source: secondPerson)
    }
}
