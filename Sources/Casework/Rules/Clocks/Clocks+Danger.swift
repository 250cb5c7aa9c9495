import Records

/// What a danger asks for at once, and within a day. Everything else waits behind it.
extension Clocks {
    /// The level that ends a clock by acknowledging a report, by the code list of units' levels;
    /// nil for other clocks.
    package static func acknowledgingLevel(of clock: Int) -> Int? {
        switch clock {
        case 2, 2 + registerOffset: 1
        case 3, 3 + registerOffset: 2
        case 4, 4 + registerOffset: 3
        default: nil
        }
    }

    /// The lowest level that can do what a clock asks for; nil where any can. A crisis waits for
    /// the township (M25), though it is no acknowledgement of its own.
    package static func lowestLevel(for clock: Int) -> Int? {
        [crisis, crisis + registerOffset].contains(clock) ? 2 : acknowledgingLevel(of: clock)
    }

    private static let crisis = 5

    /// Of reports in children's files, of those in registers, of calls, complaints and notices.
    static let danger =
        ofReports(in: .child, ChildForm.reports, from: 0)
        + [schoolReturn, hotlineAssigned, schoolReturnVerified]
        + ofReports(in: .register, RegisterForm.reports, from: registerOffset)
        + [hotlineAnswered, complaintAnswered]

    /// By how much the clocks of registers' reports are numbered higher than those of files'.
    private static let registerOffset = 10

    private typealias Report = EntryFieldNumber.Report
    private typealias Notice = EntryFieldNumber.SchoolNotice
    private typealias Intake = EntryFieldNumber.Intake

    private static let isDanger = EntryTest.lacks(Report.path, [2])
    private static let isClosed = EntryTest.holds(Report.state, [4])

    private static func ofReports(
        in kind: RecordKind, _ collection: Int, from base: Int
    ) -> [Clock] {
        reportRules.map { rule in
            Clock(
                base + rule.number, rule.name + (base == 0 ? "" : "-unfiled"),
                rule.label.chinese, rule.label.english, of: collection, in: kind,
                from: Report.found, rule.length, if: [isDanger] + rule.conditions,
                until: rule.stops + [isClosed], isDanger: true, source: rule.source)
        }
    }

    /// What a report asks for, wherever it stands.
    private struct ReportRule {
        let number: Int
        let name: String
        let label: Wording
        let length: ClockLength
        var conditions: [EntryTest] = []
        let stops: [EntryTest]
        let source: Wording
    }

    private static let chain = Wording("M27(S3、S4)", "M27 (S3, S4)")

    private static let reportRules = [
        ReportRule(
            number: 1, name: "danger-reported",
            label: Wording("向公安、民政、教育报告", "tell police, civil affairs, education"),
            length: .stated, stops: [.filled(Report.authorityTold)],
            source: Wording("未成年人保护法第十一条;M22", "Law on minors, art. 11; M22")),
        ReportRule(
            number: 2, name: "danger-village", label: Wording("村级确认", "the village acknowledges"),
            length: .stated, stops: [.filled(Report.seenByVillage)], source: chain),
        ReportRule(
            number: 3, name: "danger-township",
            label: Wording("乡镇确认", "the township acknowledges"), length: .days(1),
            stops: [.filled(Report.seenByTownship)], source: chain),
        ReportRule(
            number: 4, name: "danger-county", label: Wording("县级确认", "the county acknowledges"),
            length: .days(1), stops: [.filled(Report.seenByCounty)], source: chain),
        ReportRule(
            number: crisis, name: "danger-crisis",
            label: Wording("危机介入:乡镇立即确认", "crisis: the township, at once"), length: .stated,
            conditions: [.filled(Report.crisis)], stops: [.filled(Report.seenByTownship)],
            source: Wording("M25(S1)", "M25 (S1)")),
        ReportRule(
            number: 6, name: "danger-care",
            label: Wording("安排子女照料", "care for the child left behind"), length: .stated,
            conditions: [.holds(Report.situation, [12])], stops: [.filled(Report.sheltered)],
            source: Wording("M32(S4)", "M32 (S4)")),
        ReportRule(
            number: 7, name: "danger-government",
            label: Wording("重大情况报政府", "tell the government"), length: .stated,
            conditions: [.holds(Report.severity, [4])], stops: [.filled(Report.governmentTold)],
            source: Wording("M78(S4)", "M78 (S4)")),
    ]

    private static let schoolReturn = Clock(
        8, "school-return", "跟进返校", "see that the child is back at school",
        of: ChildForm.schoolNotices, from: Notice.due, .stated,
        until: [.holds(Notice.result, SchoolReturn.ended)],
        source: Wording("M30(S1、S2)", "M30 (S1, S2)"))

    private static let schoolReturnVerified = Clock(
        10, "school-return-verified", "核验返校", "verify that the child is back at school",
        of: ChildForm.schoolNotices, from: Notice.returned, .workingDays(3),
        if: [.holds(Notice.result, SchoolReturn.ended)], until: [.filled(Notice.checked)],
        source: Wording("M30、M38:返校须经第二人核验", "M30, M38: a second person looks for it"))

    /// A call that nobody has been asked to see to.
    package static let hotlineAssigned = Clock(
        9, "hotline-assigned", "交办热线来电", "assign the call", of: RegisterForm.hotline,
        in: .register, from: Intake.date, .stated, if: [.lacks(Intake.matter, [5])],
        until: [
            .filled(Intake.unit), .filled(Intake.child),
            .holds(Intake.state, [IntakeState.answered]),
        ],
        isDanger: true, source: Wording("M28(S2)", "M28 (S2)"))

    private static let hotlineAnswered = Clock(
        18, "hotline-answered", "反馈热线来电", "answer the call", of: RegisterForm.hotline,
        in: .register, from: Intake.due, .stated,
        until: [.filled(Intake.answered), .holds(Intake.state, [IntakeState.answered])],
        source: Wording("M28(S2)", "M28 (S2)"))

    private static let complaintAnswered = Clock(
        19, "complaint-answered", "答复投诉", "answer the complaint",
        of: RegisterForm.complaints, in: .register, from: EntryFieldNumber.Complaint.due, .stated,
        until: [.filled(EntryFieldNumber.Complaint.answered)],
        source: Wording("M29(S3)", "M29 (S3)"))
}
