import Casework
import Node
import Records
import Testing
import Wire

/// Who holds which post, and where a post is held by nobody.
@Suite("Rosters and the posts that they fill") struct RosterTests {
    private let pair: Pair
    private let county: Node
    private var village: Node { pair.village }
    private var township: Node { pair.township }

    init() throws {
        pair = try Pair()
        county = try pair.tree.open(.county)
        try Link.sync(pair.township, county)
        for (office, level) in [(Office.township, "乡镇"), (.villageA, "村"), (.villageB, "村")] {
            _ = try township.editUnit(
                try township.units().find(office.code), [WrittenField("level", level)])
        }
        try meet()
    }

    private func meet() throws {
        try Link.sync(township, county)
        try pair.meet()
        try Link.sync(township, county)
    }

    private func enrol(
        _ name: String, _ post: String, from: String, in office: Office,
        after predecessor: String = "", at node: Node
    ) throws {
        _ = try node.enrol(
            [
                WrittenField("name", name), WrittenField("post", post),
                WrittenField("from", from), WrittenField("took_over", predecessor),
            ], in: pair.tree.unit(office))
    }

    /// Ends the post of a person by correcting the roster.
    private func end(_ name: String, on day: String, in office: Office, at node: Node) throws {
        let file = try node.file(office.code)
        let place = file.record.currentEntries(of: UnitForm.roster)
            .firstIndex { $0.value(EntryFieldNumber.Post.name) == .text(name) }
        _ = try node.addEntry(
            [WrittenField("to", day)], to: file, in: "roster",
            correcting: String(try #require(place) + 1))
    }

    private func coverage(
        _ office: Office, on day: CalendarDay? = nil, at node: Node
    ) throws -> PostCoverage {
        let found = try node.coverage(of: [pair.tree.unit(office)], on: day ?? node.today)
        return try #require(found.first)
    }

    @Test("M62 Each village needs a child director and each township a supervisor, or is listed")
    func gaps() throws {
        let gaps = { (node: Node) in
            let units = try node.units().units.map(\.id)
            return try node.coverage(of: units, on: node.today).filter { $0.missing > 0 }
                .map(\.unit.name)
        }
        #expect(try gaps(county) == ["试镇", "甲村", "乙村"])
        try enrol("周宁", "儿童主任", from: "2026-01-01", in: .villageA, at: township)
        try enrol("玉香", "儿童督导员", from: "2026-01-01", in: .township, at: township)
        try meet()
        for node in [county, township] { #expect(try gaps(node) == ["乙村"]) }
        #expect(try gaps(village).isEmpty)
    }

    @Test("M62 The list of units counts gaps, and status those of one's own unit and below")
    func counted() throws {
        let counts = { (node: Node) in
            try node.unitStandings().filter { $0.unfilledPosts > 0 }.map(\.name)
        }
        #expect(try counts(county) == ["试镇", "甲村", "乙村"])
        #expect(try counts(village) == ["试镇", "甲村"])
        #expect(try [county, village].map { try $0.overview().unfilledPosts } == [3, 1])
        try enrol("周宁", "儿童主任", from: "2026-01-01", in: .villageA, at: township)
        try meet()
        #expect(try [county, village].map { try $0.overview().unfilledPosts } == [2, 0])
    }

    @Test("M62 A unit that is no more needs no post filled")
    func abolished() throws {
        #expect(try coverage(.villageB, at: township).missing == 1)
        let unit = try #require(try township.units()[pair.tree.unit(.villageB)])
        try township.abolish(unit, into: nil, from: township.today, reason: "撤销")
        #expect(try township.coverage(of: [unit.id], on: township.today).isEmpty)
    }

    @Test("M62 Who stands in the roster without a post fills none, and is named")
    func unposted() throws {
        _ = try township.enrol([WrittenField("name", "周宁")], in: village.unit)
        let coverage = try coverage(.villageA, at: township)
        #expect(coverage.missing == 1 && coverage.unposted.map(\.what.name) == ["周宁"])
    }

    @Test("M62 A unit above requires other posts of a level, from a day on")
    func required() throws {
        _ = try county.addEntry(
            [
                WrittenField("level", "村"), WrittenField("post", "儿童主任"),
                WrittenField("count", "2"), WrittenField("from", "2026-02-01"),
            ], to: try county.file(Office.county.code), in: "required_posts")
        try enrol("周宁", "儿童主任", from: "2026-01-01", in: .villageA, at: township)
        try meet()
        let before = try #require(CalendarDay(year: 2026, month: 1, day: 15))
        for node in [county, township, village] {
            #expect(try coverage(.villageA, at: node).missing == 1)
            #expect(try coverage(.villageA, on: before, at: node).missing == 0)
        }
    }

    @Test("M63 A successor takes over, and the roster of an earlier day stays what it was")
    func succession() throws {
        try enrol("周宁", "儿童主任", from: "2024-01-01", in: .villageA, at: township)
        try end("周宁", on: "2026-03-01", in: .villageA, at: township)
        let unit = pair.tree.unit(.villageA)
        #expect(
            try coverage(.villageA, at: township).left == CalendarDay(year: 2026, month: 3, day: 1))
        try enrol(
            "岩龙", "儿童主任", from: "2026-03-01", in: .villageA, after: "周宁", at: township)
        try meet()
        let before = try #require(CalendarDay(year: 2025, month: 7, day: 20))
        for node in [county, township, village] {
            let roster = { (day: CalendarDay) in
                try node.roster(of: [unit], on: day).map(\.post.what)
                    .filter { $0.post == 1 }
            }
            #expect(try roster(before).map(\.name) == ["周宁"])
            #expect(try roster(node.today).map(\.name) == ["岩龙"])
            #expect(try roster(node.today).map(\.predecessor) == ["周宁"])
            #expect(try coverage(.villageA, at: node).missing == 0)
        }
    }

    @Test("M63 Two who end a post on different days disagree, and the earlier end counts meanwhile")
    func disagreement() throws {
        try enrol("玉香", "儿童督导员", from: "2024-01-01", in: .township, at: township)
        try meet()
        try end("玉香", on: "2026-12-31", in: .township, at: township)
        try end("玉香", on: "2026-06-01", in: .township, at: county)
        try meet()
        for node in [county, township] {
            #expect(try node.onlyConflict().conflict.sides.count == 2)
            #expect(try coverage(.township, at: node).missing == 1)
        }
    }

    @Test("M64 M69 M75 Grids, carrier, market days and facilities flow down to the villages")
    func downwards() throws {
        let add = { (texts: [(String, String)], collection: String) in
            _ = try township.addEntry(
                texts.map { WrittenField($0.0, $0.1) }, to: try township.file(Office.township.code),
                in: collection)
        }
        try add([("code", "0101"), ("name", "一组"), ("person", "岩温")], "grids")
        try add([("name", "镇儿童之家"), ("kind", "儿童之家"), ("capacity", "30")], "facilities")
        _ = try township.editUnit(
            try township.units().find(Office.villageA.code),
            [
                WrittenField("carrier", "赶集代送"), WrittenField("market_days", "逢三、逢八"),
                WrittenField("links", "集市;U盘"), WrittenField("interval_days", "10"),
            ])
        try meet()
        let offices = try village.file(Office.township.code).record
        #expect(offices.currentEntries(of: UnitForm.grids).count == 1)
        #expect(
            offices.currentEntries(of: UnitForm.facilities)
                .map { $0.value(EntryFieldNumber.Facility.capacity) } == [.integer(30)])
        let own = try village.file(Office.villageA.code).record
        #expect(own.values(of: UnitForm.marketDays) == [.text("逢三、逢八")])
        #expect(own.values(of: UnitForm.carrier) == [.text("赶集代送")])
    }

    @Test("M64 Children are found by the grid that their files name")
    func grids() throws {
        _ = try village.addFile("测甲", more: [(ChildField.grid, .text("0101"))])
        _ = try village.addFile("测乙")
        try meet()
        #expect(try county.unitedChildren().map(\.summary.grid).sorted() == ["", "0101"])
    }
}
