import Casework
import Records
import Testing

/// By when a problem is to be cleared: what people wrote, or the rule.
@Suite("Open items") struct OpenItemTests {
    private typealias Number = EntryFieldNumber.Problem

    private func file(_ written: [(Int, String)]) throws -> Record {
        var clerk = Clerk(1)
        let file = clerk.write(try begin([(ChildField.name, "岩温")]))
        var edits = RecordEdits(Forms.child, of: fold(file, clerk))
        let field = try #require(Forms.child[ChildField.problems])
        try edits.addEntry(
            to: field,
            [(field: Number.what, text: "屋顶漏雨")] + written.map { (field: $0.0, text: $0.1) })
        clerk.write(edits.operations, to: file)
        return fold(file, clerk)
    }

    private func deadline(
        _ written: [(Int, String)], clearing: CalendarDay? = nil
    ) throws -> Deadline? {
        try file(written).openItems.first?
            .deadline(by: .published, on: Fixture.today) { _ in clearing }
    }

    @Test("M36 A problem is due three working days after receipt, over the holidays")
    func standard() throws {
        #expect(try deadline([(Number.received, "2022-04-29")])?.day == day(2022, 5, 7))
        #expect(try deadline([])?.day == Fixture.today)
    }

    @Test("M36 An entry may give its own number of working days; an impossible one counts nothing")
    func counted() throws {
        let received = (Number.received, "2022-04-29")
        #expect(try deadline([received, (Number.workingDays, "30")])?.day == day(2022, 6, 15))
        #expect(try deadline([received, (Number.workingDays, "0")])?.day == day(2022, 5, 7))
        #expect(try deadline([received, (Number.workingDays, "99999")])?.day == day(2022, 5, 7))
    }

    @Test(
        "M34 What a campaign found is due by the campaign's day, or earlier where someone said so")
    func campaign() throws {
        let found = [(Number.received, "2022-04-29"), (Number.campaign, "2022年排查")]
        let clearing = day(2022, 5, 31)
        #expect(try deadline(found, clearing: clearing)?.day == clearing)
        let ordered = found + [(Number.due, "2022-05-10")]
        #expect(try deadline(ordered, clearing: clearing)?.day == day(2022, 5, 10))
        #expect(try deadline(found)?.day == day(2022, 5, 7))
    }

    @Test("M38 What is done waits to be verified, what is verified asks for nothing")
    func states() throws {
        let clocks = { (state: String) in
            try file([(Number.state, state)]).openItems.map(\.clock)
        }
        #expect(try clocks("") == [20] && clocks("1") == [20] && clocks("2") == [20])
        #expect(try clocks("3") == [21] && clocks("4") == [])
        #expect(try clocks("基本完成") == [20])
    }

    /// The registers of an office with one entry, from texts by field number.
    private func registers(_ collection: Int, _ texts: [Int: String]) throws -> Record {
        var clerk = Clerk(1)
        let record = clerk.write([], kind: .register)
        let field = try #require(Forms.register[collection])
        var edits = RecordEdits(Forms.register, of: fold(record, clerk))
        let written = texts.keys.sorted().map { (field: $0, text: texts[$0] ?? "") }
        try edits.addEntry(to: field, written)
        clerk.write(edits.operations, to: record, kind: .register)
        return fold(record, clerk)
    }

    private func dues(_ record: Record) -> [String] {
        record.openItems.map { item in
            let day = item.deadline(by: .published, on: Fixture.today).day
            return "\(item.clock) \(day)"
        }
    }

    @Test("M77 A notice waits for its receipt, an answer in three working days, a second person")
    func notices() throws {
        typealias Number = EntryFieldNumber.Notice
        let sent = [Number.what: "消防通道堵塞", Number.department: "公安", Number.sent: "2022-04-20"]
        let receipt = [Number.receipt: "2022-04-29"]
        let answer = receipt.merging([Number.result: "已清理", Number.answered: "2022-04-29"]) { $1 }
        let seen = answer.merging([Number.checked: "2022-05-05"]) { $1 }
        let entry = { (more: [Int: String]) in
            dues(try registers(RegisterForm.notices, sent.merging(more) { $1 }))
        }
        #expect(try entry([:]) == ["24 2022-04-24"])
        #expect(try entry(receipt) == ["25 2022-05-07"])
        #expect(try entry(answer) == ["27 2022-05-07"])
        #expect(try entry(seen) == [])
    }

    @Test("M37 A special case names minutes and roles, waits for its result and a second person")
    func specialCases() throws {
        typealias Number = EntryFieldNumber.SpecialCase
        let decided = [
            Number.what: "突发大病", Number.day: "2022-04-20", Number.minutes: "〔2022〕3号",
            Number.roles: "乡镇长、民政办、儿童督导员", Number.due: "2022-05-20",
        ]
        var dayless = decided
        dayless[Number.due] = nil
        let ended = decided.merging([Number.result: "已救助", Number.done: "2022-04-29"]) { $1 }
        let seen = ended.merging([Number.checked: "2022-05-05"]) { $1 }
        #expect(dues(try registers(RegisterForm.specialCases, decided)) == ["26 2022-05-20"])
        let atOnce = "26 \(Fixture.today)"
        #expect(dues(try registers(RegisterForm.specialCases, dayless)) == [atOnce])
        #expect(dues(try registers(RegisterForm.specialCases, ended)) == ["28 2022-05-07"])
        #expect(dues(try registers(RegisterForm.specialCases, seen)) == [])
    }

    @Test("Every clock has a number and a name of its own, a collection, and fields that are there")
    func clocks() throws {
        #expect(Set(Clocks.all.map(\.number)).count == Clocks.all.count)
        #expect(Set(Clocks.all.map(\.name)).count == Clocks.all.count)
        #expect(Clocks.all.map(\.number) == Clocks.all.map(\.number).sorted())
        for clock in Clocks.all {
            let form = try #require(Forms.form(of: clock.kind))
            let collection = try #require(form[clock.collection])
            let fields = collection.entryFields.map(\.number)
            #expect(fields.contains(clock.start), "\(clock.name)")
            let terms = clock.terms.map { [$0.day, $0.workingDays, $0.campaign] } ?? []
            #expect(terms.allSatisfy(fields.contains), "\(clock.name)")
        }
    }
}
