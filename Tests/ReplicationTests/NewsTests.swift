import Records
import Replication
import Testing
import Wire

/// News in the moments when they are easily lost: a full window, a race, a gap, a refusal.
struct NewsTests {
    static func routineLogs(_ world: World) -> [Identifier] {
        let place = LogPlace(unit: world.places[1].unit, logClass: .routine)
        return world.whole.logs.values.filter { $0.place == place }.map(\.id).sorted()
    }

    @Test("What is written while its log waits for room in the window is sent as well")
    func tail() {
        var world = LiveTests.world()
        var link = LiveTests.link(world)
        let log = LiveTests.log(world)
        for _ in 0..<2 {
            let changes = (0..<30).map { _ in world.change(20_000) }
            link.change(initiator: false) { $0.store.write(changes, to: log) }
        }
        link.deliver()
        #expect(link.initiator.store.branches(of: log).first?.number == 63)
        #expect(link.responder.seen.last == .caughtUp(mark: link.responder.store.mark))
    }

    @Test("A log that is declined while more of it waits does not stop the other news")
    func declinedWhileWaiting() {
        var world = LiveTests.world()
        var link = LiveTests.link(world)
        let logs = Self.routineLogs(world)
        link.responder.store.refusedLogs[logs[0]] = .grants
        let changes = (0..<60).map { _ in world.change(20_000) }
        link.change(initiator: true) { $0.store.write(changes, to: logs[0]) }
        link.deliver()
        for isInitiator in [true, false] {
            let change = world.change()
            link.change(initiator: isInitiator) { $0.store.write([change], to: logs[1]) }
            link.deliver()
        }
        #expect(link.initiator.store.branches(of: logs[1]).first?.number == 5)
        #expect(link.responder.store.branches(of: logs[1]).first?.number == 5)
        #expect(link.initiator.ending == nil && link.responder.ending == nil)
    }

    @Test("What had waited behind a gap is news to the peer that closed it: it came from others")
    func released() {
        var bench = Bench.live()
        _ = bench.receive(Bench.run(first: 4))
        bench.store.write([[2, 4], [2, 5], [2, 6]], to: Bench.log)
        _ = bench.handle(.stored(bench.store.branches(of: Bench.log)[0]))
        let messages = Bench.messages(bench.handle(.changed))
        guard case .run(let run)? = messages.last else {
            Issue.record("nothing was passed on")
            return
        }
        #expect(run.first == 5)
        #expect(run.count == 2)
    }

    @Test("A run that does not fit a link that has settled is excepted, and the rounds begin again")
    func dropped() {
        var bench = Bench.live()
        _ = bench.receive(Bench.run(first: 9))
        let messages = Bench.messages(bench.handle(.dropped))
        #expect(messages.contains(.receipt(count: 1, except: [0])))
        let rounds = messages.filter {
            if case .comparison(let round) = $0 { round.asks } else { false }
        }
        #expect(rounds.count == 1)
        #expect(!messages.contains { if case .declined = $0 { true } else { false } })
    }

    @Test("A danger report written at any moment of an exchange arrives, and nobody is refused")
    func urgentAtAnyMoment() {
        var world = World(seed: 41, shape: [1])
        world.fill(logs: 4, changes: 3)
        let (root, unit) = (world.places[0], world.places[1])
        let change = world.change()
        for (writer, reader) in [(root, unit), (unit, root)] {
            for isInitiator in [true, false] {
                let stores = [world.store(at: writer), ModelStore(reader)]
                let fresh =
                    isInitiator
                    ? world.meeting(stores[0], stores[1], .standing)
                    : world.meeting(stores[1], stores[0], .standing)
                for logClass in [LogClass.own, .urgent] {
                    let log = LiveTests.log(world, logClass)
                    Self.check(fresh, isInitiator, log, change)
                }
            }
        }
    }

    private static func check(
        _ fresh: Conversation, _ isInitiator: Bool, _ log: Identifier, _ change: [UInt8]
    ) {
        var whole = fresh
        whole.run()
        let number = whole.initiator.store.branches(of: log).first?.number ?? 0
        for moment in 0...whole.log.count {
            var link = fresh
            link.open()
            link.deliver(atMost: moment)
            link.change(initiator: isInitiator) { $0.store.write([change], to: log) }
            link.deliver()
            let ends = [link.initiator, link.responder]
            let note: Comment = "written after message \(moment), by initiator: \(isInitiator)"
            #expect(ends.allSatisfy { $0.ending == nil }, note)
            #expect(ends[0].store.logs[log]?.held == ends[1].store.logs[log]?.held, note)
            #expect(ends[0].store.branches(of: log).first?.number == number + 1, note)
        }
    }

    @Test("Of two logs whose names begin alike the later is declined, and the rest goes on")
    func namesakes() {
        var world = World(seed: 43, shape: [1])
        world.fill(logs: 2, changes: 2)
        let log = LiveTests.log(world)
        var stores = [world.store(at: world.places[0]), world.store(at: world.places[1])]
        let place = LogPlace(unit: world.places[1].unit, logClass: .routine)
        let twins = (0..<2).map { number in
            LogDescription(
                log: Identifier(high: 0xABCD, low: number), place: place,
                bytes: ModelChain.description(place, writer: Identifier(high: number, low: 1)),
                grants: [])
        }
        for index in 0..<2 {
            stores[index].believesNames = true
            stores[index].describe(twins[index])
            stores[index].write([[2, UInt8(index)]], to: twins[index].log)
        }
        stores[0].write([world.change()], to: log)
        for _ in 0..<2 {
            var met = world.meeting(stores[0], stores[1])
            met.run()
            #expect(met.initiator.ending == .done && met.responder.ending == .done)
            #expect(met.initiator.incidents.contains(.declined(log: twins[1].log, .name)))
            #expect(met.responder.incidents.contains(.declined(log: twins[0].log, .name)))
            #expect(met.responder.store.branches(of: log).first?.number == 3)
            stores = [met.initiator.store, met.responder.store]
        }
    }

    @Test("Who asks for more of a log that cannot be told apart from another is passed over")
    func lackingNamesake() {
        var bench = Bench.exchanging(.responder)
        var comparison = Comparison()
        let claim = Claim.nothing(of: LogReference(prefix: 77))
        comparison.lacking = [UnitClaims(unit: Bench.village.unit, own: nil, files: [claim])]
        #expect(Bench.messages(bench.receive(.comparison(comparison))).isEmpty)
    }
}
