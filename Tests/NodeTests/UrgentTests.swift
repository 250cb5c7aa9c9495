import Casework
import Node
import Records
import Testing

/// What is urgent travels before what is routine, also before the file that it is about.
@Suite("Urgent logs") struct UrgentTests {
    private let danger: Danger
    private var village: Node { danger.village }
    private var township: Node { danger.township }

    init() throws { danger = try Danger() }

    /// A backlog of routine changes that no compression makes small.
    private func work() throws {
        var seed: UInt64 = 7
        let edits = (1...200).map { number in
            let digits = (0..<60).map { _ in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return String(seed, radix: 36)
            }
            let remarks = (ChildField.remarks, Value.text(digits.joined()))
            return Edit.file("测\(number)", of: village.unit, more: [remarks])
        }
        _ = try village.write { try village.write(edits, in: $0) }
    }

    /// Delivers message by message until the township lists a report.
    private func deliverReport(over link: inout Link) throws {
        try link.open()
        while try township.reports().isEmpty {
            let before = link.messages
            try link.deliver(atMost: before + 1)
            guard link.messages > before else { throw Missing.record }
        }
    }

    @Test("M27 A danger overtakes a backlog of routine changes: a fraction of the bytes is enough")
    func overtakes() throws {
        try work()
        try danger.report()
        var link = try Link(village, township)
        try deliverReport(over: &link)
        let (bytes, routine) = (link.bytes, try township.fileSummaries().count)
        try link.deliver()
        #expect(link.isDone)
        #expect(routine == 1 && bytes < 8_000, "\(bytes) bytes")
        #expect(try link.bytes > 10 * bytes && township.fileSummaries().count == 201)
    }

    @Test("M27 A danger that is written while a long exchange goes on does not wait for its end")
    func meanwhile() throws {
        try work()
        var link = try Link(village, township)
        try link.open()
        while try township.fileSummaries().count < 2 {
            try link.deliver(atMost: link.messages + 1)
        }
        let routine = try township.fileSummaries().count
        try danger.report()
        try link.change()
        #expect(try link.isDone && township.reports().count == 1)
        #expect(routine < 201)
    }

    @Test(
        "M27 A report about a file that has not arrived is kept, listed, acknowledged, and folded")
    func beforeItsFile() throws {
        let file = try village.addFile("测乙")
        try work()
        let written = try village.addReport(
            Danger.fields(["situation": "7"]), to: try village.child(file))
        let code = try #require(written.report)
        var link = try Link(village, township)
        try deliverReport(over: &link)
        try link.cut()
        let early = try township.report(code)
        #expect(!early.hasArrived && early.subject.isEmpty && early.unit == village.unit)
        let overview = try township.overview()
        #expect(overview.filesOnTheWay == 1 && overview.children == 1)
        #expect(overview.dangers.unacknowledged == 1)
        #expect(try township.unitedChildren().filter { !$0.hasArrived }.map(\.record) == [file])
        let month = township.today.adding(months: 1)
        let due = try township.dueVisits(of: [village.unit], until: month, revisits: false)
        #expect(!due.contains { $0.child.record == file })
        _ = try township.acknowledge(early)
        try danger.pair.meet()
        for node in [village, township] {
            let report = try node.report(code)
            #expect(report.hasArrived && report.subject == "测乙")
            #expect(report.report.missingLevels == [1, 3])
        }
        #expect(try township.overview().filesOnTheWay == 0)
        #expect(
            try village.content(of: [village.unit]) == township.content(of: [village.unit]))
    }

    @Test("M23 A visit and the danger that it found are one act in two logs, and both are kept")
    func visit() throws {
        let child = try village.child(danger.file)
        let written = try village.addVisit(
            Danger.fields(["findings": "无人在家"]), to: child,
            reporting: Danger.fields(["situation": "6"]))
        let code = try #require(written.report)
        let logs = Set(written.dots.map(\.log))
        #expect(written.dots.count == 2 && logs.count == 2)
        try danger.pair.meet()
        #expect(try township.report(code).subject == "测甲")
        #expect(try township.child(danger.file).visits.count == 1)
        #expect(throws: FieldRefusal.missing(field: EntryFieldNumber.Report.situation)) {
            try village.addVisit([], to: child, reporting: [])
        }
        #expect(try village.child(danger.file).visits.count == 1)
    }

    @Test("M23 A file that begins with a danger travels with it: one change, before all others")
    func beginning() throws {
        try work()
        let written = try village.addChild(
            Danger.fields(["name": "测丙"]), to: village.unit,
            reporting: Danger.fields(["situation": "10"]), reason: "")
        var link = try Link(village, township)
        try deliverReport(over: &link)
        try link.cut()
        let report = try township.report(try #require(written.report))
        #expect(report.hasArrived && report.subject == "测丙")
    }

    @Test("M27 A file that moves takes its dangers along, with what was done about them")
    func moved() throws {
        let code = try danger.report()
        _ = try village.acknowledge(try village.report(code))
        try danger.pair.meet()
        let other = try danger.pair.tree.open(.villageB)
        let moved = try township.moveChild(
            try township.child(danger.file), to: other.unit, reason: "随祖父母居住")
        try Link.sync(township, other)
        let report = try other.report(code)
        #expect(report.file.named.id == moved && report.report.steps.count == 1)
        #expect(report.report.missingLevels == [2, 3])
        #expect(try township.reports().map(\.report.code) == [code])
        #expect(try township.dangers().open == 1 && township.dangers().unacknowledged == 1)
        _ = try other.acknowledge(report, note: "已接手")
        try Link.sync(township, other)
        #expect(try township.report(code).report.steps.count == 2)
    }
}
