import Casework
import Node
import Records
import Testing
import Trust
import Wire

/// What is due, as village, township and county see it.
@Suite("What is due") struct WorklistTests {
    private let tree: Tree
    private let village: Node
    private let township: Node

    init() throws {
        tree = try Tree()
        (village, township) = (try tree.open(.villageA), try tree.open(.township))
    }

    private func child(_ name: String, worker: String, found: String) throws -> Dot {
        let day = try #require(WrittenDay.day(found))
        return try village.addFile(
            name,
            more: [
                (ChildField.surveyDate, day.value), (ChildField.primaryWorker, .text(worker)),
            ])
    }

    private func add(_ what: String, _ received: String, to file: Dot, at node: Node) throws {
        _ = try node.addProblem(
            [WrittenField("what", what), WrittenField("received", received)],
            to: try node.child(file))
    }

    private func days(_ items: [DueItem]) -> [String] { items.map(\.deadline.day.description) }

    @Test("Visits and open items stand in one list, the most overdue first, per unit and worker")
    func oneList() throws {
        let first = try child("测甲", worker: "周宁", found: "2026-08-20")
        let second = try child("测乙", worker: "吴梅", found: "2026-08-01")
        try add("屋顶漏雨", "2026-09-01", to: first, at: village)
        try add("没有户口", "2026-09-21", to: second, at: village)
        let until = village.today.adding(days: 7)
        let all = try village.worklist(of: [village.unit], until: until)
        #expect(days(all) == ["2026-09-01", "2026-09-04", "2026-09-20", "2026-09-24"])
        #expect(all.map { $0.child?.summary.name } == ["测乙", "测甲", "测甲", "测乙"])
        #expect(all.map { $0.overdueDays(on: village.today) } == [20, 17, 1, 0])
        let own = try village.worklist(of: [village.unit], until: until, worker: " 周宁")
        #expect(days(own) == ["2026-09-04", "2026-09-20"])
        #expect(try village.worklist(of: [township.unit], until: until).isEmpty)
        let today = try village.worklist(of: [village.unit], until: village.today)
        #expect(days(today) == ["2026-09-01", "2026-09-04", "2026-09-20"])
    }

    @Test("M73 A dead link stands beside what is late, until the unit is heard of again")
    func silence() throws {
        let file = try child("测甲", worker: "周宁", found: "2026-09-01")
        try Link.sync(village, township)
        let heard = tree.machine.now
        tree.machine.now += 20 * 86_400
        let due = { try township.worklist(of: [village.unit], until: township.today) }
        #expect(try due().map(\.silence) == [.since(heard)])
        #expect(try village.worklist(of: [village.unit], until: village.today)[0].silence == nil)
        try village.set(ChildField.remarks, to: .text("查看过"), in: file)
        try Link.sync(village, township)
        #expect(try due().map(\.silence) == [nil])
    }

    @Test("A deadline in a year without holidays is provisional, until the county enters them")
    func calendar() throws {
        let county = try tree.open(.county)
        let file = try child("测甲", worker: "周宁", found: "2026-12-20")
        try add("屋顶漏雨", "2026-12-30", to: file, at: village)
        let problem = {
            try village.worklist(of: [village.unit], until: .latest).first { $0.matter != .visit }?
                .deadline
        }
        #expect(try problem()?.isProvisional == true && problem()?.day.description == "2027-01-04")
        try Link.sync(township, county)
        let unit = try #require(try county.units()[county.unit]?.record)
        _ = try county.addEntry(
            [WrittenField("年份", "2027"), WrittenField("放假", "01-01~01-04")],
            to: try county.file(unit), in: "节假日")
        try Link.sync(township, county)
        try Link.sync(village, township)
        #expect(try problem()?.isProvisional == false)
        #expect(try problem()?.day.description == "2027-01-06")
    }

    @Test("Village and county that enter a year differently: the nearer one counts")
    func nearer() throws {
        let county = try tree.open(.county)
        let file = try child("测甲", worker: "周宁", found: "2026-12-20")
        try add("屋顶漏雨", "2027-04-12", to: file, at: village)
        try Link.sync(township, county)
        for (node, off) in [(county, "01-01"), (township, "01-01、04-13~04-15")] {
            let record = try #require(try node.units()[node.unit]?.record)
            _ = try node.addEntry(
                [WrittenField("year", "2027"), WrittenField("off", off)],
                to: try node.file(record), in: "holidays")
        }
        try Link.sync(township, county)
        try Link.sync(village, township)
        let items = try village.worklist(of: [village.unit], until: .latest)
        let problem = items.first { $0.matter != .visit }
        #expect(problem?.deadline == Deadline(day: try #require(WrittenDay.day("2027-04-20"))))
    }

    @Test("What is sealed, or not for the reader's role, is not named, nor that it is there")
    func unread() throws {
        let file = try child("测甲", worker: "周宁", found: "2026-09-21")
        try add("屋顶漏雨", "2026-09-01", to: file, at: village)
        try Link.sync(village, township)
        let assessor = try Newcomer(.assessor, in: tree, admittedBy: township).node
        try Link.sync(village, assessor)
        let seen = try assessor.worklist(of: [village.unit], until: .latest)
        #expect(seen.allSatisfy { $0.matter == .visit })
    }

    @Test("What an entry is about stands beside what it asks for, unless it is sealed")
    func subjects() throws {
        let first = try child("测甲", worker: "周宁", found: "2026-09-21")
        let second = try child("测甲", worker: "周宁", found: "2026-09-21")
        try add("屋顶漏雨", "2026-09-01", to: second, at: village)
        try add("疑似艾滋病", "2026-09-02", to: second, at: village)
        _ = try village.link([first, second], reason: "同一儿童")
        _ = try village.addEntry(
            [WrittenField("what", "水井无盖"), WrittenField("received", "2026-09-03")],
            to: try village.beginRegisters(of: village.unit), in: "problems")
        let due = try village.worklist(of: [village.unit], until: .latest)
        let asked = due.filter { $0.matter != .visit }.map { $0.subject?.chinese }
        #expect(asked == ["屋顶漏雨", nil, "水井无盖"])
        #expect(due.first { $0.matter == .visit }?.subject == nil)
        let own = try village.openItems(of: try village.child(first))
        #expect(own.map { $0.subject?.chinese } == ["屋顶漏雨", nil])
    }

    @Test("M27 What only a level above can do is due there, and stands in the report here")
    func levels() throws {
        let county = try tree.open(.county)
        let file = try child("测甲", worker: "周宁", found: "2026-09-21")
        let code = try #require(
            try village.addReport(
                [WrittenField("situation", "6"), WrittenField("crisis", "1")],
                to: try village.child(file)
            ).report)
        try Link.sync(village, township)
        try Link.sync(township, county)
        let dangers = { (node: Node) in
            try node.worklist(of: [village.unit], until: .latest).filter(\.isDanger).compactMap {
                if case .entry(let clock, _) = $0.matter { clock.name } else { nil }
            }
        }
        let own = ["danger-reported", "danger-village"]
        #expect(Set(try dangers(village)) == Set(own))
        let below = own + ["danger-crisis", "danger-township"]
        #expect(Set(try dangers(township)) == Set(below))
        #expect(Set(try dangers(county)) == Set(below + ["danger-county"]))
        #expect(try village.asked(code).contains("danger-county"))
    }

    @Test("A child that two files keep has each thing to do once")
    func united() throws {
        let first = try child("测甲", worker: "周宁", found: "2026-09-21")
        let second = try child("测甲", worker: "周宁", found: "2026-09-21")
        try add("屋顶漏雨", "2026-09-01", to: first, at: village)
        _ = try village.link([first, second], reason: "同一儿童")
        let items = try village.worklist(of: [village.unit], until: .latest)
        #expect(items.count { $0.matter != .visit } == 1)
        #expect(items.count { $0.matter == .visit } == 1)
    }
}
