import Records

/// What offices promised in writing and agreed on in meetings. Numbers 100 to 119.
extension Clocks {
    static let organisation: [Clock] = [
        Clock(
            100, "letter-renewal", "责任书续签", "responsibility letter to be renewed",
            of: RegisterForm.letters, about: EntryFieldNumber.Letter.signatory, in: .register,
            from: EntryFieldNumber.Letter.to, .stated,
            if: [.filled(EntryFieldNumber.Letter.to)],
            until: [.filled(EntryFieldNumber.Letter.renewed)],
            source: Wording("S0(M65):责任书到期续签", "S0 (M65): renewed when it runs out")),
        Clock(
            101, "meeting-agreed", "会议议定事项落实", "what a meeting agreed on",
            of: RegisterForm.meetings, about: EntryFieldNumber.Meeting.agreed, in: .register,
            from: EntryFieldNumber.Meeting.due, .stated,
            if: [.filled(EntryFieldNumber.Meeting.due)],
            until: [.filled(EntryFieldNumber.Meeting.result)],
            source: Wording("S4(M71):议定事项须有结果", "S4 (M71): what is agreed on has a result")),
        Clock(
            102, "meeting-verified", "会议议定事项核验", "what a meeting agreed on, to be verified",
            of: RegisterForm.meetings, about: EntryFieldNumber.Meeting.agreed, in: .register,
            from: EntryFieldNumber.Meeting.done, .workingDays(3),
            if: [.filled(EntryFieldNumber.Meeting.result)],
            until: [.filled(EntryFieldNumber.Meeting.checked)],
            source: Wording("M38:落实情况须经第二人核验", "M38: a second person verifies it")),
    ]
}
