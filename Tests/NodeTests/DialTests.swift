import Casework
import Node
import Records
import Storage
import Testing
import Trust
import Wire

@Suite("Who is dialled when") struct DialTests {
    private static let day: Int64 = 86_400

    @Test("M69 Who has only a radio is called after half of the interval; every other link is kept")
    func rules() {
        let rule = { (links: [Int], days: Int) in DialRule(links: links, intervalDays: days) }
        #expect(rule([LinkKind.radio], 30) == .called(seconds: 15 * Self.day))
        #expect(rule([LinkKind.radio, 4, 5], 0) == .called(seconds: Self.day / 2))
        for links in [[], [4], [5, 7], [1, 3], [2, 3]] { #expect(rule(links, 30) == .kept) }
    }

    @Test("A call is due when nobody ever met, and when the clock says that both agreed tomorrow")
    func due() {
        let rule = DialRule.called(seconds: Self.day)
        #expect(rule.due(agreed: nil, now: 5) == 5)
        #expect(rule.due(agreed: 6, now: 5) == 5)
        #expect(rule.due(agreed: 5, now: 5) == 5 + Self.day)
        #expect(DialRule.kept.due(agreed: nil, now: 5) == nil)
    }

    @Test("Any interval that a peer claims can be judged")
    func extremes() {
        for days in [Int.min, -1, .max] {
            let rule = DialRule(links: [LinkKind.radio], intervalDays: days)
            #expect(rule.due(agreed: .max, now: .max) == .max)
            #expect(rule.due(agreed: .min, now: .max).map { $0 < 0 } == true)
        }
    }

    @Test("M69 The rule of the lower unit holds at both ends, and only between units")
    func lower() throws {
        let danger = try Danger()
        let (village, township) = (danger.village, danger.township)
        let own = try village.nodeKey().publicKey
        try township.savePeer(own, address: "10.0.0.1:4870")
        try village.savePeer(township.nodeKey().publicKey, address: "10.0.0.2:4870")
        #expect(try [village, township].flatMap { try $0.dials() }.map(\.rule) == [.kept, .kept])
        try Self.restrict(village.unit, at: township)
        let called = DialRule.called(seconds: 15 * Self.day)
        #expect(try township.dials().map(\.rule) == [called])
        try danger.pair.meet()
        #expect(try village.dials().map(\.rule) == [called])
        let above = try danger.pair.tree.open(.county)
        try Link.sync(township, above)
        try township.savePeer(above.nodeKey().publicKey, address: "10.0.0.3:4870")
        #expect(try Set(township.dials().map(\.rule)) == [called, .kept])
    }

    @Test("Machines of one unit keep their link up, whatever its rule")
    func sameUnit() throws {
        let pair = try Pair()
        try Self.restrict(pair.village.unit, at: pair.township)
        let second = try Newcomer(.worker, in: pair.tree, admittedBy: pair.township).node
        for peer in [pair.township, pair.village] {
            try Link.sync(second, peer)
            try second.savePeer(peer.nodeKey().publicKey, address: "10.0.0.1:4870")
        }
        let beside = try second.dials().filter { $0.peer.unit == second.unit }.map(\.rule)
        let above = try second.dials().filter { $0.peer.unit != second.unit }.map(\.rule)
        #expect(beside == [.kept] && above == [.called(seconds: 15 * Self.day)])
    }

    @Test("Status says when who has an address is called at the latest")
    func status() throws {
        let danger = try Danger()
        let (machine, township) = (danger.pair.tree.machine, danger.township)
        try Self.restrict(danger.village.unit, at: township)
        let key = try danger.village.nodeKey().publicKey
        let due = {
            try township.status().peers.first { $0.peer.key == key }?.due(now: machine.now)
        }
        #expect(try due() == nil, "nobody knows where")
        try township.savePeer(key, address: "10.0.0.1:4870")
        let agreed = machine.now
        machine.now += 3600
        #expect(try due() == agreed + 15 * Self.day)
    }

    @Test("Only what is urgent and not confirmed is urgent, and only for who may hold it")
    func urgent() throws {
        let danger = try Danger()
        let (village, township) = (danger.village, danger.township)
        let other = try danger.pair.tree.open(.villageB)
        for peer in [township, other] {
            try Link.sync(village, peer)
            try village.savePeer(peer.nodeKey().publicKey, address: "10.0.0.1:4870")
        }
        let urgent = {
            try village.dials().filter { $0.urgent != nil }.map(\.peer.unit)
        }
        try village.addFile("测乙")
        #expect(try urgent() == [])
        try danger.report()
        #expect(try urgent() == [township.unit])
        try danger.pair.meet()
        #expect(try urgent() == [])
    }

    @Test("Who has no address is not dialled")
    func withoutAddress() throws {
        let pair = try Pair()
        try pair.meet()
        #expect(try pair.village.dials().isEmpty && !pair.village.peers().isEmpty)
    }

    /// Lets a unit be reached by radio, every thirty days.
    private static func restrict(_ unit: Identifier, at office: Node) throws {
        let named = try #require(try office.units()[unit])
        _ = try office.editUnit(
            named, [WrittenField("links", "3"), WrittenField("interval_days", "30")])
    }
}
