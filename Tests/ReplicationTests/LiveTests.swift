import Records
import Replication
import TestSupport
import Testing
import Wire

/// What happens on a link that stands.
struct LiveTests {
    static func world() -> World {
        var world = World(seed: 21, shape: [2, 2])
        world.fill(logs: 4, changes: 3)
        return world
    }

    /// County and township, in agreement.
    static func link(_ world: World) -> Conversation {
        var link = world.meeting(
            world.store(at: world.places[0]), world.store(at: world.places[1]), .standing)
        link.run()
        return link
    }

    static func log(_ world: World, _ logClass: LogClass = .routine) -> Identifier {
        let place = LogPlace(unit: world.places[1].unit, logClass: logClass)
        return world.whole.logs.values.filter { $0.place == place }.map(\.id).min()!
    }

    @Test("A new change follows at once as one run, is acknowledged, and does not come back")
    func change() {
        var world = Self.world()
        var link = Self.link(world)
        let log = Self.log(world)
        let before = link.log.count
        let change = world.change()
        link.change(initiator: false) { $0.store.write([change], to: log) }
        link.deliver()
        let messages = link.log.dropFirst(before)
        #expect(messages.map(\.fromInitiator) == [false, true])
        #expect(messages.last?.message == .receipt(count: 1, except: []))
        #expect(link.initiator.store.logs[log]?.held == link.responder.store.logs[log]?.held)
        #expect(link.responder.seen.contains(.confirmed(log: log, branch: 0, number: 4)))
        #expect(link.responder.seen.last == .caughtUp(mark: link.responder.store.mark))
    }

    @Test("A new log is described before its first run")
    func newLog() {
        var world = Self.world()
        var link = Self.link(world)
        let before = link.log.count
        let description = ModelStore.description(
            LogPlace(unit: world.places[1].unit, logClass: .urgent),
            writer: world.generator.identifier())
        let change = world.change()
        link.change(initiator: true) { node in
            node.store.describe(description)
            node.store.write([change], to: description.log)
        }
        link.deliver()
        let messages = link.log.dropFirst(before).map(\.message)
        #expect(messages.first == .description(description))
        #expect(link.responder.store.branches(of: description.log).count == 1)
    }

    @Test("What is out of scope stays here: a sibling's file, and the files of the unit above")
    func outOfScope() {
        var world = Self.world()
        var link = Self.link(world)
        let before = link.log.count
        for place in [world.places[2], world.places[0]] {
            let log = world.whole.logs.values.first {
                $0.place == LogPlace(unit: place.unit, logClass: .routine)
            }!.id
            let change = world.change()
            link.change(initiator: true) { $0.store.write([change], to: log) }
        }
        link.deliver()
        #expect(link.log.count == before)
    }

    @Test("Both sides may write at the same moment")
    func bothSides() {
        var world = Self.world()
        var link = Self.link(world)
        let (one, other) = (Self.log(world), Self.log(world, .urgent))
        for _ in 0..<20 {
            let changes = [world.change(), world.change()]
            link.initiator.store.write([changes[0]], to: one)
            link.responder.store.write([changes[1]], to: other)
            link.initiator.handle(.changed)
            link.responder.handle(.changed)
            link.deliver()
        }
        #expect(link.responder.store.branches(of: one).first?.number == 23)
        #expect(link.initiator.store.branches(of: other).first?.number == 23)
        #expect(!link.log.contains { if case .refusal = $0.message { true } else { false } })
    }

    @Test("A change is passed on to the next node in the same moment")
    func twoHops() {
        var world = Self.world()
        let village = world.places.first { $0.ancestors.last == world.places[1].unit }!
        var upper = Self.link(world)
        var lower = world.meeting(
            upper.responder.store, world.store(at: village), .standing)
        lower.run()
        let log = world.whole.logs.values.first {
            $0.place == LogPlace(unit: village.unit, logClass: .routine)
        }!.id
        let change = world.change()
        lower.change(initiator: false) { $0.store.write([change], to: log) }
        lower.deliver()
        upper.responder.store = lower.initiator.store
        upper.responder.handle(.changed)
        upper.deliver()
        let digest = lower.responder.store.digest(of: UnitPart(village.unit, .files))
        #expect(upper.initiator.store.digest(of: UnitPart(village.unit, .files)) == digest)
    }

    @Test("A link on which a store went back in time compares again and heals")
    func gap() {
        for initiatorLoses in [true, false] {
            var world = Self.world()
            var link = Self.link(world)
            let log = Self.log(world)
            let old = initiatorLoses ? link.initiator.store : link.responder.store
            let changes = (0..<6).map { _ in world.change() }
            link.change(initiator: !initiatorLoses) {
                $0.store.write(Array(changes[..<4]), to: log)
            }
            link.deliver()
            if initiatorLoses { link.initiator.store = old } else { link.responder.store = old }
            link.change(initiator: !initiatorLoses) {
                $0.store.write(Array(changes[4...]), to: log)
            }
            link.deliver()
            #expect(link.initiator.store.logs[log]?.held == link.responder.store.logs[log]?.held)
            #expect(link.initiator.store.branches(of: log).first?.number == 9)
            #expect(link.initiator.ending == nil && link.responder.ending == nil)
        }
    }

    @Test("A danger report written during a long exchange goes ahead of the routine files")
    func urgentMeanwhile() {
        var world = World(seed: 31, shape: [1])
        let unit = world.places[1].unit
        let urgent = world.addLog(LogPlace(unit: unit, logClass: .urgent))
        world.whole.write([world.change()], to: urgent)
        let routine = world.addLog(LogPlace(unit: unit, logClass: .routine))
        let changes = (0..<60).map { _ in world.change(20_000) }
        world.whole.write(changes, to: routine)
        var link = world.meeting(
            ModelStore(world.places[0]), world.store(at: world.places[1]), .standing)
        link.open()
        var runs = 0
        while runs < 2 {
            link.deliver(atMost: 1)
            runs = link.log.filter { if case .run = $0.message { true } else { false } }.count
        }
        let change = world.change()
        link.change(initiator: false) { $0.store.write([change], to: urgent) }
        link.deliver()
        let references = link.log.compactMap { entry -> LogReference? in
            if case .run(let run) = entry.message { run.reference } else { nil }
        }
        let place = references.lastIndex(of: LogReference(urgent))!
        #expect(place < references.count / 2)
        #expect(link.initiator.store.branches(of: urgent).first?.number == 2)
        #expect(link.initiator.hasSettled && link.responder.hasSettled)
    }

    @Test("A log that the peer does not keep is offered once, and both ends list it")
    func declined() {
        var world = Self.world()
        var link = Self.link(world)
        let log = Self.log(world)
        link.responder.store.refusedLogs[log] = .grants
        for _ in 0..<3 {
            let change = world.change()
            link.change(initiator: true) { $0.store.write([change], to: log) }
            link.deliver()
        }
        let runs = link.log.filter { if case .run = $0.message { true } else { false } }
        #expect(runs.count == 1)
        #expect(link.responder.incidents == [.declined(log: log, .grants)])
        #expect(link.initiator.incidents == [.declinedByPeer(log: log, code: 6)])
        #expect(link.initiator.ending == nil && link.responder.ending == nil)
    }

    @Test("A declined log does not keep the others from arriving, and the session ends well")
    func declinedInExchange() {
        for seed in 1...40 as ClosedRange<UInt64> {
            var (world, meeting) = ExchangeTests.randomMeeting(seed)
            let logs = meeting.initiator.store.logs.keys.sorted()
            guard !logs.isEmpty else { continue }
            meeting.responder.store.refusedLogs[world.generator.pick(logs)] = .grants
            meeting.run()
            #expect(meeting.initiator.ending == .done, "seed \(seed)")
            #expect(meeting.responder.ending == .done, "seed \(seed)")
        }
    }

    @Test("If one side wants the link to stand and the other does not, it ends when both are done")
    func mixedModes() {
        let world = Self.world()
        let stores = [world.store(at: world.places[0]), world.store(at: world.places[1])]
        var link = Conversation(
            world.node(stores[0], .initiator, .once), world.node(stores[1], .responder, .standing))
        link.run()
        #expect(link.initiator.ending == .done && link.responder.ending == .done)
    }
}
