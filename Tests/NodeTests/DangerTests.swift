import Casework
import Node
import Records
import Testing

/// Village and township act on one report of a danger while no link joins them, and meet.
@Suite("Dangers after offline work") struct DangerTests {
    private let danger: Danger
    private var village: Node { danger.village }
    private var township: Node { danger.township }

    init() throws { danger = try Danger() }

    @Test("M22 A report asks at once to tell an authority, until that is done by whatever means")
    func told() throws {
        let code = try danger.report()
        #expect(
            try village.asked(code)
                == ["danger-reported", "danger-village", "danger-township", "danger-county"])
        let call = Danger.fields(["to": "村(社区)负责人", "means": "电话"])
        _ = try village.tell(try village.report(code), call)
        #expect(try village.asked(code).contains("danger-reported"))
        _ = try village.tell(
            try village.report(code), Danger.fields(["to": "公安", "receipt": "甲12"]))
        #expect(try !village.asked(code).contains("danger-reported"))
        #expect(try village.report(code).report.steps.count == 2)
        #expect(throws: ReportFault.receiverNeeded) {
            try village.tell(try village.report(code), Danger.fields(["means": "电话"]))
        }
        let steps = String(ChildForm.reportSteps)
        _ = try village.addEntry(
            Danger.fields(["receipt": "甲21"]), to: try village.child(danger.file), in: steps,
            correcting: "2")
        #expect(try village.report(code).report.steps.count == 2)
        #expect(throws: FieldRefusal.notByHand(field: EntryFieldNumber.ReportStep.step)) {
            try village.addEntry(
                Danger.fields(["step": "4"]), to: try village.child(danger.file), in: steps)
        }
        let direct = try danger.report(["reported_to": "派出所", "means": "当面"])
        #expect(try !village.asked(direct).contains("danger-reported"))
    }

    @Test("A report goes by the child's name while only one of the child's is open")
    func named() throws {
        let code = try danger.report()
        #expect(try village.report(" 测甲").report.code == code)
        #expect(throws: ReportFault.unknown("测乙")) { try village.report("测乙") }
        let codes = [code, try danger.report()].sorted()
        #expect(throws: ReportFault.severalOf("测甲", codes: codes)) {
            try village.report("测甲")
        }
        #expect(try village.report(code).report.code == code)
    }

    @Test("A report whose code is another child's name is not taken for that child's")
    func codedLikeName() throws {
        let code = try danger.report()
        let other = try village.addFile("测乙")
        let report = Operation.add(
            collection: ChildForm.reports,
            fields: [EntryField(EntryFieldNumber.Report.code, .text("测甲"))], corrects: nil)
        _ = try village.write(
            Edit(
                unit: village.unit, logClass: .urgent, record: other, kind: .child,
                operations: [report]))
        #expect(try village.report(code).file.named.id == danger.file)
        #expect(throws: ReportFault.severalOf("测甲", codes: [code, "测甲"].sorted())) {
            try village.report("测甲")
        }
        try village.set(ChildField.name, to: .text("测丙"), in: danger.file)
        #expect(try village.report("测甲").file.named.id == other)
        #expect(try village.report("测丙").report.code == code)
    }

    @Test("M22 A correction is a new report that points to the old; two corrections both stay")
    func corrected() throws {
        let code = try danger.report()
        try danger.pair.meet()
        let reports = String(ChildForm.reports)
        _ = try village.addEntry(
            Danger.fields(["severity": "3"]), to: try village.child(danger.file), in: reports,
            correcting: "1")
        #expect(try village.report(code).report.entry.corrects != nil)
        #expect(try village.child(danger.file).record.entries(of: ChildForm.reports).count == 2)
        _ = try township.addEntry(
            Danger.fields(["account": "邻居也听见"]), to: try township.child(danger.file),
            in: reports, correcting: "1")
        try danger.pair.meet()
        for node in [village, township] {
            #expect(try node.reports().map(\.report.code) == [code, code])
            #expect(throws: ReportFault.ambiguous(code, 2)) { try node.report(code) }
        }
        _ = try township.removeEntry(
            "1", from: try township.child(danger.file), in: reports, reason: "以另一份为准")
        try danger.pair.meet()
        #expect(try village.report(code).report.code == code)
    }

    @Test("M24 What only needs help does not start the duty to report, and stays listed")
    func welfare() throws {
        let code = try danger.report(["path": "困难帮扶"])
        #expect(try village.asked(code).isEmpty)
        #expect(try village.reports().map(\.report.code) == [code])
        let load = try village.dangers()
        #expect(load.open == 1 && load.unacknowledged == 0 && load.own == 0 && load.calls == 0)
    }

    @Test("M25 A crisis asks the township at once, and shelter stands beside the report")
    func crisis() throws {
        let code = try danger.report(["crisis": "庇护"])
        #expect(try village.asked(code).contains("danger-crisis"))
        try danger.pair.meet()
        let shelter = Danger.fields(["place": "乡镇保护站", "carer": "测照料人"])
        _ = try township.shelter(try township.report(code), shelter)
        _ = try township.acknowledge(try township.report(code), response: "乡镇")
        try danger.pair.meet()
        #expect(try !village.asked(code).contains("danger-crisis"))
        let record = try village.child(danger.file).record
        let shelters = record.currentEntries(of: ChildForm.shelters)
        #expect(shelters.map { $0.value(EntryFieldNumber.Shelter.code) } == [.text(code)])
        #expect(shelters.allSatisfy { $0.value(EntryFieldNumber.Shelter.from) != .null })
    }

    @Test("M26 Of two levels that respond without knowing of each other the higher one acts")
    func response() throws {
        let code = try danger.report()
        try danger.pair.meet()
        _ = try village.acknowledge(try village.report(code), response: "村级")
        _ = try township.acknowledge(try township.report(code), response: "乡镇")
        try danger.pair.meet()
        for node in [village, township] {
            #expect(try node.report(code).report.response == 2)
            #expect(try node.conflicts().cells.map(\.conflict.rule.isHard) == [true])
        }
    }

    @Test("M27 Village and township acknowledge offline: both stand, each with its own time")
    func chain() throws {
        let code = try danger.report()
        try danger.pair.meet()
        danger.pair.tree.machine.now += 60
        _ = try village.acknowledge(try village.report(code))
        danger.pair.tree.machine.now += 60
        _ = try township.acknowledge(try township.report(code))
        #expect(try township.report(code).report.missingLevels == [1, 3])
        try danger.pair.meet()
        for node in [village, township] {
            let report = try node.report(code).report
            #expect(report.missingLevels == [3] && report.state == ReportState.inHand)
            #expect(try node.conflicts().cells.isEmpty)
            let history = try node.history(of: try node.child(danger.file), .chinese)
            let steps = report.steps.map(\.id.dot)
            let times = history.filter { steps.contains($0.dot) }.compactMap(\.time)
            #expect(Set(times).count == 2)
        }
        #expect(throws: ReportFault.levelAbove(3)) {
            try village.acknowledge(try village.report(code), level: "县")
        }
        _ = try township.acknowledge(try township.report(code), level: "村")
        #expect(try village.dangers().unacknowledged == 1)
    }

    @Test("M27 A report that one closes while another takes it up stays open until it is decided")
    func closedAndTakenUp() throws {
        let code = try danger.report()
        try danger.pair.meet()
        _ = try township.close(try township.report(code), result: "危险已消除")
        _ = try village.acknowledge(try village.report(code))
        #expect(try township.reports().isEmpty && township.dangers().isEmpty)
        try danger.pair.meet()
        for node in [village, township] {
            #expect(try node.report(code).report.state == ReportState.inHand)
            #expect(try node.conflicts().hardCount == 1)
            #expect(try node.dangers().open == 1)
        }
        #expect(throws: FieldRefusal.conflicted(field: ChildForm.reports)) {
            try township.close(try township.report(code), result: "危险已消除")
        }
        _ = try township.resolve(
            try township.onlyConflict(), as: .integer(Int64(ReportState.closed)), reason: "已核实")
        try danger.pair.meet()
        #expect(try village.report(code).report.isClosed && village.dangers().isEmpty)
    }

    @Test("M27 A report is closed by someone else, with a result, and can be taken up again")
    func closing() throws {
        let code = try danger.report()
        #expect(throws: ReportFault.secondPerson(code)) {
            try village.close(try village.report(code), result: "危险已消除")
        }
        try danger.pair.meet()
        #expect(throws: ReportFault.resultNeeded) {
            try township.close(try township.report(code), result: " ")
        }
        #expect(throws: ReportFault.secondPerson(code)) {
            try village.removeEntry(
                "1", from: try village.child(danger.file), in: String(ChildForm.reports),
                reason: "算了")
        }
        #expect(throws: ReportFault.isOpen(code)) {
            try township.reopen(try township.report(code), reason: "再看")
        }
        _ = try township.close(try township.report(code), result: "由公安办理")
        #expect(throws: ReportFault.isClosed(code)) {
            try township.close(try township.report(code), result: "由公安办理")
        }
        #expect(try township.reports(includingClosed: true).map(\.report.code) == [code])
        _ = try township.reopen(try township.report(code), reason: "又有新情况")
        #expect(try township.report(code).report.state == ReportState.open)
    }

    @Test("M32 A child who is left when its parent is detained is to be sheltered at once")
    func detained() throws {
        let code = try danger.report(["situation": "12"])
        #expect(try village.asked(code).contains("danger-care"))
        _ = try village.shelter(
            try village.report(code), Danger.fields(["place": "亲属家", "from": "2026-09-21"]))
        #expect(try !village.asked(code).contains("danger-care"))
    }

    @Test("M78 What is major is told to the government, whoever finds that it is")
    func major() throws {
        let code = try danger.report()
        try danger.pair.meet()
        _ = try township.acknowledge(try township.report(code), severity: "重大")
        #expect(try township.asked(code).contains("danger-government"))
        _ = try township.tell(
            try township.report(code), Danger.fields(["to": "县政府"]), handsOver: true)
        #expect(try !township.asked(code).contains("danger-government"))
        #expect(try township.report(code).report.state == ReportState.handedOver)
    }

    @Test("M30 A school's notice runs until the child is back at school")
    func school() throws {
        let notice = Danger.fields(["date": "2026-09-01", "kind": "辍学", "due": "2026-09-15"])
        let child = try village.child(danger.file)
        let notices = String(ChildForm.schoolNotices)
        _ = try village.addEntry(notice, to: child, in: notices)
        let items = { try village.child(danger.file).record.openItems.map(\.clock) }
        #expect(try items() == [8])
        try danger.pair.meet()
        _ = try village.addEntry(
            Danger.fields(["result": "未返校"]), to: try village.child(danger.file), in: notices,
            correcting: "1")
        _ = try township.addEntry(
            Danger.fields(["result": "已返校"]), to: try township.child(danger.file), in: notices,
            correcting: "1")
        try danger.pair.meet()
        #expect(try items() == [8, 10] && village.onlyConflict().conflict.rule.isHard)
    }
}
