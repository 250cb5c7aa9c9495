import Casework
import Node
import Testing

@Suite("Silent units") struct UnitContactTests {
    private static let day: Int64 = 86_400

    @Test("M69 A unit is silent when its own rule says so, and not a second before")
    func ownRule() {
        let contact = { (now: Int64) in UnitContact(heard: 0, intervalDays: 30, now: now) }
        #expect(!contact(30 * Self.day).isSilent)
        #expect(contact(30 * Self.day + 1).isSilent)
    }

    @Test("Without a rule no silence is too long; with one, never heard of is")
    func noRule() {
        #expect(!UnitContact(heard: 0, intervalDays: 0, now: .max).isSilent)
        #expect(!UnitContact(heard: nil, intervalDays: 0, now: .max).isSilent)
        #expect(UnitContact(heard: nil, intervalDays: 30, now: 0).isSilent)
    }

    @Test("Any time and any interval that a peer claims can be judged")
    func extremes() {
        for days in [Int.min, -1, 1, .max] {
            let old = UnitContact(heard: .min, intervalDays: days, now: .max)
            let new = UnitContact(heard: .max, intervalDays: days, now: .min)
            #expect(old.isSilent == (days > 0) && !new.isSilent)
        }
    }

    @Test("What a village writes is heard by way of others; what is written about it is not")
    func byWayOfOthers() throws {
        let tree = try Tree()
        let (county, township) = (try tree.open(.county), try tree.open(.township))
        let village = try tree.open(.villageA)
        let heard = {
            try county.unitStandings().first { $0.unit.id == village.unit }?.contact.heard
        }
        try township.addFile("测一", to: village.unit)
        try Link.sync(township, county)
        #expect(try heard() == nil)
        tree.machine.now += 3600
        let time = tree.machine.now
        try village.addFile("测二")
        try Link.sync(village, township)
        tree.machine.now += 3600
        try Link.sync(township, county)
        #expect(try heard() == time)
    }

    @Test("Only units with a rule of their own are told as silent, and never one's own")
    func told() throws {
        let tree = try Tree()
        let township = try tree.open(.township)
        for unit in [Office.township, .villageA].map({ tree.unit($0) }) {
            let named = try #require(try township.units()[unit])
            _ = try township.editUnit(named, [WrittenField("interval_days", "30")])
        }
        #expect(try township.overview().silent.map(\.name) == [Office.villageA.name])
        try Link.sync(try tree.open(.villageA), township)
        #expect(try township.overview().silent.isEmpty)
        tree.machine.now += 31 * Self.day
        #expect(try township.overview().silent.map(\.name) == [Office.villageA.name])
    }
}
