import Casework
import Node
import Records
import Testing
import Wire

/// Calls, complaints, and reports on children without a file, in the registers of a unit.
@Suite("Hotline and registers of dangers") struct IntakeTests {
    private typealias Intake = EntryFieldNumber.Intake
    private let danger: Danger
    private var village: Node { danger.village }
    private var township: Node { danger.township }

    init() throws { danger = try Danger() }

    private func calls(_ node: Node) throws -> [Entry] {
        try node.registers(of: township.unit)?.record
            .currentEntries(of: RegisterForm.hotline) ?? []
    }

    @Test("M28 A call without a name is taken down, matched to a file and answered")
    func call() throws {
        let words = Danger.fields([
            "matter": "监护缺失", "summary": "孩子独自在家", "about": "测甲 约九岁", "anonymous": "是",
        ])
        _ = try township.addIntake(words, about: nil)
        #expect(try township.dangers().calls == 1 && township.dangers().open == 0)
        #expect(try township.children(mentioning: "测甲 约九岁").map(\.record) == [danger.file])
        let call = try #require(try calls(township).first)
        #expect(call.value(Intake.state) == .integer(1))
        let registers = try #require(try township.registers(of: township.unit))
        _ = try township.addEntry(
            [
                WrittenField("child", RecordCode(danger.file).description),
                WrittenField("feedback", "已入户,祖母在家照看"), WrittenField("answered", "2026-09-22"),
                WrittenField("state", "已反馈"),
            ], to: registers, in: "hotline", correcting: "1")
        #expect(try township.dangers().isEmpty)
        try danger.pair.meet()
        #expect(try village.registers(of: township.unit)?.named.id == nil)
    }

    /// Corrects the first call of the township's registers.
    private func correct(_ texts: [String: String], at node: Node) throws {
        let registers = try #require(try node.registers(of: township.unit))
        _ = try node.addEntry(
            Danger.fields(texts), to: registers, in: "hotline", correcting: "1")
    }

    @Test("M28 M38 A call does not end without what was answered and when, however it is written")
    func unanswered() throws {
        let needs = { FieldRefusal.missing(field: $0) }
        #expect(throws: needs(Intake.feedback)) {
            _ = try township.addIntake(
                Danger.fields(["matter": "咨询", "state": "已反馈"]), about: nil)
        }
        _ = try township.addIntake(Danger.fields(["matter": "监护缺失"]), about: nil)
        for texts in [["state": "已反馈"], ["answered": "2026-09-22"]] {
            #expect(throws: needs(Intake.feedback)) { try correct(texts, at: township) }
        }
        #expect(throws: needs(Intake.answered)) {
            try correct(["state": "已反馈", "feedback": "已入户"], at: township)
        }
        try correct(
            ["state": "已反馈", "feedback": "已入户", "answered": "2026-09-22"], at: township)
        #expect(throws: needs(Intake.feedback)) { try correct(["feedback": ""], at: township) }
        #expect(try township.dangers().isEmpty)
    }

    @Test("M38 A call that was ended without an answer before is read and corrected as it is")
    func endedBefore() throws {
        let registers = try township.beginRegisters(of: township.unit)
        let fields = [
            EntryField(Intake.date, township.today.value),
            EntryField(Intake.state, .integer(Int64(IntakeState.answered))),
        ]
        _ = try township.write(
            [.add(collection: RegisterForm.hotline, fields: fields, corrects: nil)],
            to: registers.working.id)
        try correct(["about": "测甲"], at: township)
        let call = try #require(try calls(township).first)
        #expect(call.value(Intake.about) == .text("测甲"))
        #expect(try township.dangers().isEmpty)
        #expect(throws: FieldRefusal.missing(field: Intake.feedback)) {
            try correct(["answered": "2026-09-22"], at: township)
        }
    }

    @Test("M28 A call about a danger is matched, assigned and reported in one act")
    func dangerous() throws {
        let child = try township.child(danger.file)
        let written = try township.addIntake(
            Danger.fields(["matter": "侵害或危险", "name": "测来电", "phone": "12000000008"]),
            about: child, reporting: Danger.fields(["situation": "13"]))
        let code = try #require(written.report)
        let call = try #require(try calls(township).first)
        #expect(call.value(Intake.child) == danger.file.linkValue)
        #expect(call.value(Intake.unit) == .bytes(village.unit.bytes))
        #expect(call.value(Intake.code) == .text(code))
        try danger.pair.meet()
        #expect(try village.report(code).subject == "测甲")
        #expect(try !"\(village.open(danger.file).changes)".contains("测来电"))
    }

    @Test("M28 Two at one office who correct one call offline disagree openly, and it stays open")
    func twoAnswers() throws {
        let county = try danger.pair.tree.open(.county)
        _ = try township.addIntake(Danger.fields(["matter": "监护缺失"]), about: nil)
        try Link.sync(township, county)
        try correct(
            ["state": "已反馈", "feedback": "已入户", "answered": "2026-09-22"], at: township)
        try correct(["state": "已交办"], at: county)
        try Link.sync(township, county)
        for node in [township, county] {
            #expect(try node.onlyConflict().conflict.rule.isHard)
            #expect(try node.dangers().calls == 1)
        }
    }

    @Test(
        "M29 M38 A complaint about the service is a register of its own, and ends with a result")
    func complaint() throws {
        let registers = try township.beginRegisters(of: township.unit)
        _ = try township.addEntry(
            Danger.fields(["date": "2026-09-01", "matter": "推诿", "summary": "来了三次没人管"]),
            to: registers, in: "complaints")
        let now = try #require(try township.registers(of: township.unit))
        #expect(now.record.openItems.map(\.clock) == [19])
        let answer = { (texts: [String: String]) in
            _ = try township.addEntry(
                Danger.fields(texts), to: now, in: "complaints", correcting: "1")
        }
        #expect(throws: FieldRefusal.missing(field: EntryFieldNumber.Complaint.result)) {
            try answer(["answered": "2026-09-03"])
        }
        try answer(["answered": "2026-09-03", "result": "已道歉,当日受理"])
        let after = try #require(try township.registers(of: township.unit))
        #expect(after.record.openItems.isEmpty)
    }

    @Test("M22 A child without a file is reported in the registers, and acknowledged above")
    func withoutFile() throws {
        let written = try village.addReport(
            Danger.fields(["situation": "7"]), on: "集市上一男孩,约六岁", toRegistersOf: village.unit)
        let code = try #require(written.report)
        #expect(try !village.report(code).isFiled)
        #expect(
            try village.asked(code)
                == [
                    "danger-reported-unfiled", "danger-village-unfiled",
                    "danger-township-unfiled", "danger-county-unfiled",
                ])
        try danger.pair.meet()
        _ = try township.acknowledge(try township.report(code))
        _ = try village.acknowledge(try village.report(code))
        try danger.pair.meet()
        for node in [village, township] {
            #expect(try node.report(code).report.missingLevels == [3])
            #expect(try node.conflicts().cells.isEmpty)
        }
    }

    @Test("M22 Two machines of a unit that each report on a child without a file both stay")
    func twoRegisters() throws {
        for node in [village, township] {
            _ = try node.addReport(
                Danger.fields(["situation": "8"]), on: "集市上的孩子", toRegistersOf: village.unit)
        }
        try danger.pair.meet()
        for node in [village, township] {
            #expect(try node.reports().count == 2 && node.dangers().open == 2)
        }
    }
}
