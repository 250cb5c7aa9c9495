import Records

/// Assessments that are to be made again, visits after a major change, what was agreed with
/// guardians. Numbers 80 to 99.
extension Clocks {
    static let followUp: [Clock] =
        reassessments + [
            Clock(
                90, "event-visit", "重大变故后走访", "visit after a major change",
                of: ChildField.events, about: EntryFieldNumber.Event.kind,
                from: EntryFieldNumber.Event.day, .days(1), until: [],
                answeredBy: ClockAnswer(
                    in: ChildField.visits, on: VisitField.date,
                    if: [
                        .lacks(VisitField.place, VisitPlace.calls),
                        .lacks(VisitField.tier, [VisitTier.neighbour]),
                    ]), endsWithFile: true,
                source: Wording("重大变故发生后24小时内走访到位", "a visit within 24 hours")),
            Clock(
                91, "talk-check", "约谈事项落实", "what a guardian agreed to",
                of: ChildField.guardianTalks, about: EntryFieldNumber.Talk.agreed,
                from: EntryFieldNumber.Talk.checkOn, .stated,
                if: [.filled(EntryFieldNumber.Talk.checkOn)],
                until: [.filled(EntryFieldNumber.Talk.result)], endsWithFile: true,
                source: Wording("S2(M21)", "S2 (M21)")),
        ]

    /// One for each sheet: the next assessment by the same one takes over.
    private static let reassessments = AssessmentSheets.all.map { sheet in
        Clock(
            80 + sheet.number, "assess-" + sheet.name, "再次评估:\(sheet.title.chinese)",
            "assess again: \(sheet.title.english)", of: ChildField.assessments,
            from: EntryFieldNumber.Assessment.date, sheet.schedule,
            if: [.holds(EntryFieldNumber.Assessment.sheet, [sheet.number])], until: [],
            renewedBy: EntryFieldNumber.Assessment.sheet, endsWithFile: true,
            source: Wording(sheet.source, sheet.source))
    }
}
