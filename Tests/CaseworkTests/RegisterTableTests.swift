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

    private func counts(_ records: [Record]) throws -> TableCounts {
        var tally = TableTally(SummaryTables.registers, on: day(2026, 11, 21))
        for record in records {
            let bytes = RecordSummary(record).encode()
            tally.add(try RecordSummary.decode(bytes).entryCounts, of: unit)
        }
        return tally.byUnit[unit] ?? TableCounts()
    }

    private typealias Items = [(Int, [(Int, String)])]

    /// One of which nothing was agreed, one that is to be carried out, one that was, and was seen.
    private var meetings: Items {
        typealias Meeting = EntryFieldNumber.Meeting
        let held = [(Meeting.day, "2026-09-01"), (Meeting.kind, "例会")]
        let ended = [
            (Meeting.due, "2026-10-01"), (Meeting.result, "已办"), (Meeting.checked, "2026-10-02"),
        ]
        return [held, held + [(Meeting.due, "2026-12-31")], held + ended].map {
            (RegisterForm.meetings, $0)
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

    @Test("M28 M71 M77 Each entry is counted by its collection, and open while its clock runs")
    func clocks() throws {
        let counts = try counts([record(Forms.register, meetings + notices + calls)])
        #expect(counts[1] == 7)
        #expect((23...25).map { counts[$0] } == [3, 1, 2])
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

    @Test("What is counted is in the form that it is said to be in, under numbers of its own")
    func collections() {
        for counted in CountedCollections.all {
            let field = Forms.form(of: counted.kind)?[counted.collection]
            #expect(field != nil, "\(counted.column.label.english)")
            if case .test(let test) = counted.parts?.openness {
                #expect(field?.entryFields.contains { $0.number == test.field } == true)
            }
            if counted.parts?.openness == .clocks {
                let isTimed = Clocks.all.contains {
                    $0.kind == counted.kind && $0.collection == counted.collection
                }
                #expect(isTimed, "\(counted.column.label.english)")
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
