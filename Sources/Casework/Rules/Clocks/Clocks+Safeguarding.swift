import Records

/// What guardianship and placement ask to be done by a day. Days that no rule gives are the ones
/// that people planned: an entry without such a day is due at once, so that someone plans it.
extension Clocks {
    static let safeguarding: [Clock] = [
        Clock(
            60, "custody-review", "复核临时监护", "review the temporary guardianship",
            of: ChildField.custody, from: EntryFieldNumber.Custody.review, .stated,
            if: [.holds(EntryFieldNumber.Custody.step, [GuardianshipLadder.temporary])],
            until: [.filled(EntryFieldNumber.Custody.end)],
            source: Wording("未成年人保护法第92条(M56)", "Law on the Protection of Minors, art. 92 (M56)")),
        Clock(
            61, "custody-year", "临时监护满一年前作出决定", "decide before a year of temporary guardianship",
            of: ChildField.custody, from: EntryFieldNumber.Custody.date, .months(12),
            if: [.holds(EntryFieldNumber.Custody.step, [GuardianshipLadder.temporary])],
            until: [.filled(EntryFieldNumber.Custody.end)],
            source: Wording("法发〔2014〕24号", "Fa Fa [2014] no. 24")),
        Clock(
            62, "placement-review", "复核安置", "review the placement",
            of: ChildField.placements, from: EntryFieldNumber.Placement.review, .stated,
            if: [.lacks(EntryFieldNumber.Placement.state, [PlacementState.ended])],
            until: [], source: Wording("安置须复核(M57)", "placements are reviewed (M57)")),
        Clock(
            63, "carer-check", "核查照料人是否适合", "check whether the carer is fit",
            of: ChildField.placements, from: EntryFieldNumber.Placement.start, .stated,
            if: [
                .lacks(EntryFieldNumber.Placement.state, [PlacementState.ended]),
                .holds(
                    EntryFieldNumber.Placement.mode,
                    [PlacementMode.relatives, PlacementMode.entrusted]),
                .lacks(EntryFieldNumber.Placement.carerCheck, [CarerCheck.fit]),
            ], until: [],
            source: Wording("未成年人保护法第22条", "Law on the Protection of Minors, art. 22")),
        Clock(
            64, "care-confirmation", "签订委托照护确认书", "sign the confirmation of entrusted care",
            of: ChildField.placements, from: EntryFieldNumber.Placement.start, .stated,
            if: [
                .lacks(EntryFieldNumber.Placement.state, [PlacementState.ended]),
                .holds(EntryFieldNumber.Placement.mode, [PlacementMode.entrusted]),
            ], until: [.filled(EntryFieldNumber.Placement.confirmed)],
            source: Wording(
                "民发〔2019〕34号,未成年人保护法第23条",
                "Min Fa [2019] no. 34; Law on the Protection of Minors, art. 23")),
        Clock(
            65, "return-check", "核查有家可归、有学可上、有病可医",
            "check that the child has home, school and doctor",
            of: ChildField.returns, from: EntryFieldNumber.Return.checkBy, .stated,
            until: [
                .filled(EntryFieldNumber.Return.checked), .filled(EntryFieldNumber.Return.closed),
            ], source: Wording("接返四步(M58)", "the four steps of a return (M58)")),
        Clock(
            66, "return-follow-up", "接返后跟踪回访", "follow up after the return",
            of: ChildField.returns, from: EntryFieldNumber.Return.nextFollowUp, .stated,
            until: [.filled(EntryFieldNumber.Return.closed)],
            source: Wording("定期回访(M19、M58)", "regular follow-up (M19, M58)")),
        Clock(
            67, "registration-step", "办理落户下一步", "next step of registering the child",
            of: ChildField.registration, from: EntryFieldNumber.Registration.nextBy, .stated,
            if: [
                .lacks(EntryFieldNumber.Registration.state, [RegistrationState.registered])
            ], until: [], source: Wording("无户籍儿童落户(M60)", "a child without hukou (M60)")),
        Clock(
            68, "return-closed", "办结接返", "close the return",
            of: ChildField.returns, from: EntryFieldNumber.Return.checked, .workingDays(3),
            if: [.filled(EntryFieldNumber.Return.checked)],
            until: [.filled(EntryFieldNumber.Return.closed)],
            source: Wording(
                "M38:办结须经第二人核实 [K]", "M38: a second person verifies what was done [K]")),
    ]
}
