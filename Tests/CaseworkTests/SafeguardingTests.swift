import Casework
import Records
import Testing
import Wire

@Suite("Placement, return, registration and escort") struct SafeguardingTests {
    private let form = Forms.child
    private let today = day(2026, 9, 21)
    private typealias Text = (field: Int, text: String)

    /// A file with one entry of a collection.
    private func file(
        _ collection: Int, _ entry: [Text], beside fields: [(Int, String)] = []
    ) throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "测甲")] + fields))
        var edits = RecordEdits(form, of: fold(file, clerk))
        try edits.addEntry(to: try #require(form[collection]), entry)
        clerk.write(edits.operations, to: file)
        return fold(file, clerk)
    }

    private func clocks(_ record: Record) -> [String] {
        record.openItems.compactMap { Clocks.clock($0.clock)?.name }
    }

    private func due(_ record: Record, _ name: String) -> CalendarDay? {
        record.openItems.first { Clocks.clock($0.clock)?.name == name }
            .map { $0.deadline(by: .published, on: today).day }
    }

    @Test("M56 Temporary custody is reviewed on its day and decided within a year, until it ends")
    func custody() throws {
        typealias Custody = EntryFieldNumber.Custody
        let begun: [Text] = [
            (Custody.step, "5"), (Custody.date, "2026-03-04"),
            (Custody.authority, "5"), (Custody.document, "民2026-1"), (Custody.skipped, "父母失踪"),
            (Custody.review, "2026-06-04"),
        ]
        let running = try file(ChildField.custody, begun)
        #expect(clocks(running) == ["custody-review", "custody-year"])
        #expect(due(running, "custody-review") == day(2026, 6, 4))
        #expect(due(running, "custody-year") == day(2027, 3, 4))
        let ended = try file(ChildField.custody, begun + [(Custody.end, "2026-08-01")])
        #expect(clocks(ended).isEmpty)
    }

    @Test("M57 With a hukou the unit of registration answers, without one the unit of residence")
    func responsible() throws {
        let (home, here) = (Value.text("云山县"), Value.text("甲村"))
        let places = [(ChildField.hukouUnit, "云山县"), (ChildField.residenceUnit, "甲村")]
        let place: [Text] = [
            (EntryFieldNumber.Placement.mode, "3"), (EntryFieldNumber.Placement.state, "2"),
            (EntryFieldNumber.Placement.start, "2026-03-04"),
        ]
        let with = try file(ChildField.placements, place, beside: places)
        #expect(ResponsibleUnit(of: with).ground == .registered)
        #expect(ResponsibleUnit(of: with).named == [home])
        let without = try file(
            ChildField.placements, place, beside: places + [(ChildField.hukouKind, "未落户")])
        #expect(ResponsibleUnit(of: without).ground == .unregistered)
        #expect(ResponsibleUnit(of: without).named == [here])
        let words = ResponsibleUnit(of: without).wording { _ in "" }
        #expect(words.chinese.contains("甲村") && words.chinese.contains("流入地"))
        let unknown = try file(ChildField.placements, place)
        #expect(ResponsibleUnit(of: unknown).ground == .unknown)
    }

    @Test("M57 While people disagree about the hukou, both units answer")
    func disputed() throws {
        var (one, other) = (Clerk(1), Clerk(2))
        let file = one.write(
            try begin([
                (ChildField.name, "测甲"), (ChildField.hukouUnit, "云山县"),
                (ChildField.residenceUnit, "甲村"),
            ]))
        for (number, write) in [(Int64(5), 1), (1, 2)] {
            let operation = Operation.write(
                .field(ChildField.hukouKind), .integer(number), replacing: [])
            if write == 1 { one.write([operation], to: file) }
            if write == 2 { other.write([operation], to: file) }
        }
        let found = ResponsibleUnit(of: fold(file, one, other))
        #expect(found.ground == .disputed && found.named == [.text("云山县"), .text("甲村")])
    }

    @Test("M51 A carer is checked and entrusted care confirmed; one who is ruled out is doubted")
    func carer() throws {
        typealias Placement = EntryFieldNumber.Placement
        let entrusted: [Text] = [
            (Placement.mode, "委托照护"), (Placement.state, "安置中"),
            (Placement.start, "2026-03-04"), (Placement.review, "2026-09-04"),
            (Placement.carer, "玉罕"),
        ]
        let open = try file(ChildField.placements, entrusted)
        #expect(clocks(open) == ["placement-review", "carer-check", "care-confirmation"])
        let unfit = try file(ChildField.placements, entrusted + [(Placement.carerCheck, "2")])
        #expect(ChildDoubts.warnings(of: unfit).contains { $0.matter == .carerUnfit })
        #expect(clocks(unfit).contains("carer-check"))
        let settled = try file(
            ChildField.placements,
            entrusted + [(Placement.carerCheck, "1"), (Placement.confirmed, "2026-03-05")])
        #expect(clocks(settled) == ["placement-review"])
        #expect(!ChildDoubts.warnings(of: settled).contains { $0.matter == .carerUnfit })
    }

    @Test("M57 Adoption is sealed wherever it stands")
    func adoption() throws {
        typealias Placement = EntryFieldNumber.Placement
        let record = try file(
            ChildField.placements,
            [(Placement.mode, "依法收养"), (Placement.state, "2"), (Placement.start, "2026-03-04")])
        #expect(record.holdsSealed(try #require(form[ChildField.placements])))
    }

    @Test("M58 A return is checked and followed up until it is closed, and doubted if not seen to")
    func returning() throws {
        typealias Return = EntryFieldNumber.Return
        let begun: [Text] = [
            (Return.date, "2026-03-04"), (Return.state, "安全接回"),
            (Return.document, "交接2026-7"), (Return.checkBy, "2026-04-04"),
            (Return.nextFollowUp, "2026-05-04"),
        ]
        let open = try file(ChildField.returns, begun)
        #expect(clocks(open) == ["return-check", "return-follow-up"])
        #expect(due(open, "return-follow-up") == day(2026, 5, 4))
        let closed: [Text] =
            begun + [
                (Return.home, "是"), (Return.school, "是"), (Return.closed, "2026-06-04"),
            ]
        let unseen = try file(ChildField.returns, closed)
        #expect(clocks(unseen).isEmpty)
        #expect(ChildDoubts.warnings(of: unseen).contains { $0.matter == .returnNotSeen })
        let seen = try file(
            ChildField.returns, closed + [(Return.medical, "是"), (Return.checker, "罗芳")])
        #expect(!ChildDoubts.warnings(of: seen).contains { $0.matter == .returnNotSeen })
    }

    @Test("M38 M58 A return that was checked waits to be closed by a second person")
    func waiting() throws {
        typealias Return = EntryFieldNumber.Return
        let checked: [Text] = [
            (Return.date, "2026-03-04"), (Return.state, "妥善安置"), (Return.home, "是"),
            (Return.school, "是"), (Return.medical, "是"), (Return.checked, "2026-03-06"),
            (Return.nextFollowUp, "2026-05-04"),
        ]
        let waiting = try file(ChildField.returns, checked)
        #expect(clocks(waiting).sorted() == ["return-closed", "return-follow-up"])
        #expect(due(waiting, "return-closed") == day(2026, 3, 11))
        let closed = try file(ChildField.returns, checked + [(Return.closed, "2026-06-04")])
        #expect(clocks(closed).isEmpty)
    }

    @Test("M19 What is not planned after a return is due at once")
    func unplanned() throws {
        typealias Return = EntryFieldNumber.Return
        let record = try file(
            ChildField.returns, [(Return.date, "2026-03-04"), (Return.state, "1")])
        #expect(due(record, "return-follow-up") == today)
    }

    @Test(
        "M60 A child without hukou is noted until someone begins to register it, and seen through")
    func registration() throws {
        typealias Registration = EntryFieldNumber.Registration
        let plain = [(ChildField.hukouKind, "未落户")]
        var clerk = Clerk(1)
        let unregistered = clerk.write(try begin([(ChildField.name, "测甲")] + plain))
        let notes = ChildDoubts.warnings(of: fold(unregistered, clerk))
        #expect(notes.contains { $0.matter == .registrationNotBegun && $0.level == .note })
        let met: [Text] = [(Registration.met, "2026-03-04"), (Registration.knownAs, "小石头")]
        let begun = try file(
            ChildField.registration, met + [(Registration.state, "1")], beside: plain)
        #expect(clocks(begun) == ["registration-step"])
        #expect(!ChildDoubts.warnings(of: begun).contains { $0.matter == .registrationNotBegun })
        let done = try file(
            ChildField.registration,
            met + [(Registration.state, "已落户"), (Registration.registered, "2026-09-01")],
            beside: plain)
        #expect(clocks(done).isEmpty)
        #expect(ChildDoubts.warnings(of: done).contains { $0.matter == .registeredWithoutNumber })
    }

    @Test(
        "M59 The escort table of S1 answers by company, age and offence",
        arguments: [
            (5, false, false, 0), (9, false, false, 0), (9, false, true, 1), (5, false, true, 0),
            (9, true, false, 2), (9, true, true, 2),
        ])
    func escort(age: Int, isAccompanied: Bool, hasOffended: Bool, row: Int) {
        let question = EscortQuestion(
            age: age, isAccompanied: isAccompanied, hasOffended: hasOffended)
        #expect(EscortTable.standard.row(for: question) == EscortTable.standard.rows[row])
        let unknown = EscortQuestion(age: nil, isAccompanied: false, hasOffended: true)
        #expect(EscortTable.standard.row(for: unknown) == EscortTable.standard.rows[0])
    }

    @Test("M59 No form has a field for blood or for an offence of a child")
    func nothingKept() {
        let names = Forms.child.fields.flatMap { [$0] + $0.entryFields }.flatMap {
            [$0.name, $0.label.chinese, $0.label.english]
        }
        #expect(names.allSatisfy { !$0.contains("血") && !$0.contains("offence") })
        #expect(ForbiddenFields.subject(of: "采血日期") == .biometrics)
    }

    @Test("M61 An assignment holds for its key and its days, and no longer once anyone ended it")
    func assignment() throws {
        typealias Assignment = EntryFieldNumber.Assignment
        let key = "00112233445566778899aabbccddeeff"
        let written: [Text] = [
            (Assignment.key, key), (Assignment.from, "2026-09-01"),
            (Assignment.to, "2026-10-01"),
        ]
        let open = try #require(try file(ChildField.assignments, written).assignments.first)
        #expect(open.holds(for: key, on: day(2026, 9, 1)))
        #expect(open.holds(for: key, on: day(2026, 10, 1)))
        #expect(!open.holds(for: key, on: day(2026, 8, 31)))
        #expect(!open.holds(for: key, on: day(2026, 10, 2)))
        #expect(!open.holds(for: "ff" + key.dropFirst(2), on: today))
        let ended = try file(ChildField.assignments, written + [(Assignment.ended, "2026-09-02")])
        #expect(ended.assignments.isEmpty)
        let endless = try file(
            ChildField.assignments, [(Assignment.key, key), (Assignment.to, "明年")])
        #expect(endless.assignments.isEmpty)
        let summary = ChildSummary(try file(ChildField.assignments, written))
        #expect(summary.assignments == [open])
        let encoded = RecordSummary.child(summary).encode()
        #expect(try RecordSummary.decode(encoded).child == summary)
    }

    @Test("M61 Whatever an assessor may write, a log of assessments may hold")
    func written() {
        let open = Forms.child.fields.filter { $0.access.writers.contains(.assessor) }
        #expect(open.allSatisfy { Change.assessedCollections.contains($0.number) })
        #expect(
            Forms.all.dropFirst().allSatisfy { form in
                form.fields.allSatisfy { !$0.access.writers.contains(.assessor) }
            })
    }
}
