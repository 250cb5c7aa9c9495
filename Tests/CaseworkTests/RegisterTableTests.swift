import Casework
import Records
import Testing
import Wire

/// What offices keep beside their files, entry by entry (M67).
@Suite("Table of registers") struct RegisterTableTests {
    private let unit = Identifier(high: 9, low: 1)

    /// A record of a unit with entries, each as its collection and texts by field number.
    private func record(
        _ form: Form, _ entries: [(collection: Int, texts: [(Int, String)])]
    ) throws -> Record {
        var clerk = Clerk(1)
        let record = clerk.write([], kind: form.kind)
        for (collection, texts) in entries {
            var edits = RecordEdits(form, of: fold(record, clerk))
            try edits.addEntry(
                to: try #require(form[collection]), texts.map { (field: $0.0, text: $0.1) })
            clerk.write(edits.operations, to: record, kind: form.kind)
        }
        return fold(record, clerk)
    }

    private func counts(
        _ records: [Record], on today: CalendarDay = day(2026, 11, 21)
    ) throws -> TableCounts {
        var tally = TableTally(SummaryTables.registers, on: today)
        for record in records {
            let bytes = RecordSummary(record).encode()
            tally.add(try RecordSummary.decode(bytes).entryCounts, of: unit)
        }
        return tally.byUnit[unit] ?? TableCounts()
    }

    private typealias Items = [(Int, [(Int, String)])]

    /// One of which nothing was agreed, one of which something was and no day, one that is to be
    /// carried out, one that was, and was seen.
    private var meetings: Items {
        typealias Meeting = EntryFieldNumber.Meeting
        let held = [(Meeting.day, "2026-09-01"), (Meeting.kind, "例会")]
        let ended = [
            (Meeting.due, "2026-10-01"), (Meeting.result, "已办"), (Meeting.checked, "2026-10-02"),
        ]
        let agreed = held + [(Meeting.agreed, "修缮")]
        return [held, agreed, held + [(Meeting.due, "2026-12-31")], agreed + ended].map {
            (RegisterForm.meetings, $0)
        }
    }

    /// One that waits for its result without a day, and one whose result was looked at.
    private var specialCases: Items {
        typealias Case = EntryFieldNumber.SpecialCase
        let decided = [(Case.what, "突发大病"), (Case.day, "2026-09-01")]
        let ended = [(Case.result, "已救助"), (Case.checked, "2026-09-10")]
        return [decided, decided + ended].map { (RegisterForm.specialCases, $0) }
    }

    /// One that holds for years, one without an end, one that was renewed.
    private var letters: Items {
        typealias Letter = EntryFieldNumber.Letter
        let signed = [
            (Letter.kind, "1"), (Letter.signatory, "河湾镇"), (Letter.signed, "2026-01-10"),
        ]
        let ends = signed + [(Letter.to, "2030-12-31")]
        return [ends, signed, ends + [(Letter.renewed, "2026-10-01")]].map {
            (RegisterForm.letters, $0)
        }
    }

    private var notices: Items {
        typealias Notice = EntryFieldNumber.Notice
        let sent = [
            (Notice.what, "楼梯损坏"), (Notice.department, "公安"), (Notice.sent, "2026-09-02"),
        ]
        let ended = [
            (Notice.receipt, "2026-09-03"), (Notice.result, "已修"), (Notice.checked, "2026-09-10"),
        ]
        return [sent, sent + ended].map { (RegisterForm.notices, $0) }
    }

    private var calls: Items {
        typealias Intake = EntryFieldNumber.Intake
        let ended = [(Intake.state, "3"), (Intake.answered, "2026-09-06")]
        return [[(Intake.date, "2026-09-04")], [(Intake.date, "2026-09-05")] + ended].map {
            (RegisterForm.hotline, $0)
        }
    }

    @Test("M28 M37 M65 M71 M77 Each entry is counted, and is open while anything is asked of it")
    func clocks() throws {
        let all = meetings + notices + calls + specialCases + letters
        let counts = try counts([record(Forms.register, all)])
        #expect(counts[1] == 13)
        #expect((23...25).map { counts[$0] } == [4, 2, 2])
        #expect((20...22).map { counts[$0] } == [3, 1, 2])
        #expect((17...19).map { counts[$0] } == [2, 1, 1])
        #expect((14...16).map { counts[$0] } == [2, 1, 1])
        #expect((2...4).map { counts[$0] } == [2, 1, 1])
    }

    @Test("M33 M51 M75 Where a state or a last day says so, an entry is open by that")
    func states() throws {
        typealias Problem = EntryFieldNumber.Problem
        typealias Family = EntryFieldNumber.CareFamily
        typealias Facility = EntryFieldNumber.Facility
        let family = [
            (Family.name, "张三"), (Family.kind, "家庭寄养"), (Family.registered, "2026-01-02"),
        ]
        let facility = [(Facility.name, "儿童之家"), (Facility.kind, "1")]
        let counts = try counts([
            record(
                Forms.register,
                [
                    (RegisterForm.problems, [(Problem.what, "护栏"), (Problem.state, "3")]),
                    (RegisterForm.problems, [(Problem.what, "门锁"), (Problem.state, "4")]),
                    (RegisterForm.careFamilies, family),
                    (RegisterForm.careFamilies, family + [(Family.to, "2026-06-01")]),
                ]),
            record(
                Forms.unit,
                [
                    (UnitForm.facilities, facility), (UnitForm.facilities, facility),
                    (UnitForm.facilities, facility + [(Facility.to, "2026-06-01")]),
                ]),
        ])
        #expect((11...13).map { counts[$0] } == [2, 1, 1])
        #expect((28...30).map { counts[$0] } == [2, 1, 1])
        #expect((31...33).map { counts[$0] } == [3, 2, 1])
        #expect(counts[1] == 7)
    }

    @Test("M63 M67 M75 What has a last day is open until that day, which may be to come")
    func lastDays() throws {
        typealias Post = EntryFieldNumber.Post
        typealias Grid = EntryFieldNumber.Grid
        let held = [(Post.name, "周宁"), (Post.post, "1")]
        let post = { (more: [(Int, String)]) in (UnitForm.roster, held + more) }
        let office = try record(
            Forms.unit,
            [
                post([]), post([(Post.to, "2026-06-01")]), post([(Post.to, "2027-12-31")]),
                (UnitForm.grids, [(Grid.code, "0101"), (Grid.to, "2026-11-22")]),
            ])
        let posts = { (today: CalendarDay) in
            let counts = try counts([office], on: today)
            return (37...39).map { counts[$0] }
        }
        #expect(try posts(day(2026, 5, 31)) == [3, 3, 0])
        #expect(try posts(day(2026, 6, 1)) == [3, 2, 1])
        #expect(try posts(day(2027, 12, 30)) == [3, 2, 1])
        #expect(try posts(day(2027, 12, 31)) == [3, 1, 2])
        let grids = try counts([office])
        #expect((34...36).map { grids[$0] } == [1, 1, 0])
    }

    @Test("M63 Where two write different last days, the first of them counts, as in a roster")
    func disputed() throws {
        typealias Family = EntryFieldNumber.CareFamily
        let (first, second) = (day(2026, 6, 1), day(2026, 12, 1))
        var clerks = [Clerk(1), Clerk(2)]
        let record = clerks[0].write([], kind: .register)
        var edits = RecordEdits(Forms.register, of: fold(record, clerks[0]))
        try edits.addEntry(
            to: try #require(Forms.register[RegisterForm.careFamilies]),
            [
                (field: Family.name, text: "张三"), (field: Family.kind, text: "家庭寄养"),
                (field: Family.registered, text: "2026-01-02"),
            ])
        clerks[0].write(edits.operations, to: record, kind: .register)
        let entry = try #require(
            fold(record, clerks[0]).entries(of: RegisterForm.careFamilies).first)
        let end = Cell.entry(RegisterForm.careFamilies, entry.id, Family.to)
        for (place, last) in [second, first].enumerated() {
            clerks[place].write(
                [.write(end, last.value, replacing: [])], to: record, kind: .register)
        }
        let both = fold(record, clerks[0], clerks[1])
        let open = { try counts([both], on: $0)[29] }
        #expect(try open(first.adding(days: -1)) == 1)
        #expect(try open(first) == 0)
    }

    @Test("What is counted is in the form that it is said to be in, under numbers of its own")
    func collections() {
        for counted in CountedCollections.all {
            let field = Forms.form(of: counted.kind)?[counted.collection]
            #expect(field != nil, "\(counted.column.label.english)")
            let fields = field?.entryFields.map(\.number) ?? []
            let isTimed = Clocks.all.contains {
                $0.kind == counted.kind && $0.collection == counted.collection
            }
            switch counted.parts?.openness {
            case .clocks: #expect(isTimed, "\(counted.column.label.english)")
            case .clocksOrAll(let tests):
                #expect(isTimed && tests.allSatisfy { fields.contains($0.field) })
            case .test(let test): #expect(fields.contains(test.field))
            case .until(let end): #expect(fields.contains(end))
            case nil: break
            }
        }
    }

    @Test("M04 Who brought a report is counted nowhere")
    func sources() throws {
        typealias Source = EntryFieldNumber.Source
        let record = try record(
            Forms.register,
            [(RegisterForm.sources, [(Source.date, "2026-09-04"), (Source.name, "李四")])])
        #expect(RegisterSummary(record).entries.isEmpty)
        #expect(try counts([record]) == TableCounts())
    }

    @Test("A table of registers counts no child, and one of children no entry")
    func apart() throws {
        let child = try HelpedChild()
        let known = KnownChild(
            record: child.file, unit: unit, summary: ChildSummary(child.record))
        var tally = TableTally(SummaryTables.registers, on: day(2026, 11, 21))
        tally.add(known)
        #expect(tally.byUnit.isEmpty)
        tally = TableTally(SummaryTables.survey, on: day(2026, 11, 21))
        tally.add([EntryCount(collection: 2, current: 3, open: 1)], of: unit)
        #expect(tally.byUnit.isEmpty)
    }
}
