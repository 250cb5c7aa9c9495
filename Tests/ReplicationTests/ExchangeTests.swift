import Records
import Replication
import TestSupport
import Testing
import Wire

/// Two sessions back to back, against a plain set union.
struct ExchangeTests {
    static let shapes = [[3], [2, 2], [2, 3, 2], [4, 1]]

    /// Runs two nodes against each other and compares with the union of what they held.
    @discardableResult
    static func expectUnion(
        _ conversation: Conversation, _ note: Comment, settles: Bool = true
    ) -> Conversation {
        var conversation = conversation
        let oracle = Oracle(conversation.initiator.store, conversation.responder.store)
        conversation.run()
        let (left, right) = (conversation.initiator, conversation.responder)
        let isMet = oracle.isMet(by: left.store, right.store)
        #expect(isMet, note)
        if settles { #expect(left.hasSettled && right.hasSettled, note) }
        if left.mode == .once {
            #expect(left.ending == .done && right.ending == .done, note)
        } else {
            #expect(left.ending == nil && right.ending == nil, note)
        }
        return conversation
    }

    /// Two nodes somewhere in a random tree, which lack this and that.
    static func randomMeeting(
        _ seed: UInt64, _ mode: SessionStart.Mode = .once
    ) -> (world: World, conversation: Conversation) {
        var world = World(seed: seed, shape: shapes[Int(seed % 4)])
        world.fill(
            logs: 1 + world.generator.number(below: 4),
            changes: 1 + world.generator.number(below: 24))
        let one = world.generator.pick(world.places)
        let other = world.generator.pick(world.places)
        let percent = world.generator.pick([0, 10, 50, 100])
        let left = world.partialStore(at: one, lacking: percent)
        let right = world.partialStore(at: other, lacking: percent)
        return (world, world.meeting(left, right, mode))
    }

    @Test("Any two nodes of a random tree hold the union within their scope afterwards")
    func randomWorlds() {
        for seed in 1...90 as ClosedRange<UInt64> {
            Self.expectUnion(Self.randomMeeting(seed).conversation, "seed \(seed)")
        }
    }

    @Test("On standing links the same union is reached, and the links stay open")
    func standing() {
        for seed in 500...520 as ClosedRange<UInt64> {
            Self.expectUnion(Self.randomMeeting(seed, .standing).conversation, "seed \(seed)")
        }
    }

    @Test("Whatever two nodes remember of each other, they reach the union")
    func wrongHints() {
        for seed in 1000...1050 as ClosedRange<UInt64> {
            var (world, conversation) = Self.randomMeeting(seed)
            let places = [
                conversation.responder.store.ownPlace, conversation.initiator.store.ownPlace,
            ]
            let marks = [conversation.initiator.store.mark, conversation.responder.store.mark]
            let memories = (0..<2).map { side in
                world.generator.chance(80)
                    ? PeerMemory(
                        place: places[side],
                        mark: UInt64(world.generator.number(below: Int(marks[side]) + 1))) : nil
            }
            conversation.initiator.memory = memories[0]
            conversation.responder.memory = memories[1]
            Self.expectUnion(conversation, "seed \(seed)")
        }
    }

    @Test("A peer that has moved since it was last met is taken for what it is now")
    func wrongPlace() {
        var world = World(seed: 3, shape: [3, 2])
        world.fill(logs: 2, changes: 3)
        let township = world.places[1]
        let village = world.places.first { $0.ancestors.last == township.unit }!
        var conversation = world.meeting(
            world.partialStore(at: township, lacking: 50),
            world.partialStore(at: village, lacking: 50))
        conversation.initiator.memory = PeerMemory(place: township, mark: 0)
        conversation.responder.memory = PeerMemory(place: world.places[0], mark: 0)
        Self.expectUnion(conversation, "initiator at \(township)")
    }

    @Test("Nodes that do not know each other's grants show them and reach the union")
    func strangers() {
        for seed in 2000...2040 as ClosedRange<UInt64> {
            var (world, conversation) = Self.randomMeeting(
                seed, seed.isMultiple(of: 2) ? .once : .standing)
            let unknown = 1 + world.generator.number(below: 3)
            if unknown & 1 != 0 {
                conversation.initiator.known = [:]
                conversation.initiator.shown = world.grants
            }
            if unknown & 2 != 0 {
                conversation.responder.known = [:]
                conversation.responder.shown = world.grants
            }
            if unknown & 1 == 0, world.generator.chance(50) {
                conversation.initiator.memory = PeerMemory(
                    place: conversation.responder.store.ownPlace, mark: 0)
            }
            Self.expectUnion(conversation, "seed \(seed)")
        }
    }

    @Test("Sibling villages exchange the own records of the units above and nothing else")
    func siblings() {
        var world = World(seed: 11, shape: [2, 2])
        world.fill(logs: 4, changes: 5)
        let villages = world.places.filter { $0.ancestors.count == 2 }
        let conversation = Self.expectUnion(
            world.meeting(
                world.partialStore(at: villages[0], lacking: 70),
                world.partialStore(at: villages[1], lacking: 70)), "siblings")
        let shared = Set(villages[0].ancestors)
        for (_, message, _) in conversation.log {
            if case .description(let description) = message {
                #expect(description.place.logClass == .own)
                #expect(shared.contains(description.place.unit))
            }
        }
    }

    @Test("A village syncs straight with the county, over the township's head")
    func skipLevel() {
        var world = World(seed: 12, shape: [2, 3])
        world.fill(logs: 4, changes: 20)
        let village = world.places.last!
        let county = ModelStore(world.places[0])
        let conversation = Self.expectUnion(world.meeting(world.store(at: village), county), "skip")
        let files = conversation.responder.store.frontier(of: UnitPart(village.unit, .files))
        #expect(files.count == 3)
    }

    @Test("A node with nothing gets everything that its place allows")
    func first() {
        var world = World(seed: 13, shape: [3, 4])
        world.fill(logs: 8, changes: 30)
        let county = world.store(at: world.places[0])
        let conversation = Self.expectUnion(
            world.meeting(ModelStore(world.places[0]), county), "first")
        let mark = conversation.initiator.store.digest(of: UnitPart(world.places[5].unit, .files))
        #expect(mark == county.digest(of: UnitPart(world.places[5].unit, .files)))
    }

    @Test("Own records go before urgent ones, those before routine ones, small backlogs first")
    func order() {
        var world = World(seed: 14, shape: [])
        let unit = world.places[0].unit
        for (logClass, count) in [
            (LogClass.routine, 40), (.routine, 4), (.urgent, 30), (.urgent, 3), (.own, 50),
        ] {
            let log = world.addLog(LogPlace(unit: unit, logClass: logClass))
            let changes = (0..<count).map { _ in world.change() }
            world.whole.write(changes, to: log)
        }
        let full = world.store(at: world.places[0])
        var empty = ModelStore(world.places[0])
        for log in full.logs.values where log.place.logClass == .own && !log.branches.isEmpty {
            empty.describe(log.description)
            empty.write(Array(log.branches[0].changes.prefix(1)), to: log.id)
        }
        let conversation = Self.expectUnion(world.meeting(empty, full), "order")
        var order: [LogClass] = []
        for (_, message, _) in conversation.log {
            if case .run(let run) = message {
                let log = full.logs(beginningWith: run.reference.prefix)[0]
                order.append(full.logPlace(of: log)!.logClass)
            }
        }
        #expect(order == order.sorted())
        #expect(Set(order) == [.own, .urgent, .routine])
    }

    @Test("More than a window of changes goes through a window at a time")
    func window() {
        var world = World(seed: 15, shape: [])
        let log = world.addLog(LogPlace(unit: world.places[0].unit, logClass: .routine))
        let changes = (0..<60).map { _ in world.change(20_000) }
        world.whole.write(changes, to: log)
        let full = world.store(at: world.places[0])
        var conversation = world.meeting(full, ModelStore(world.places[0]))
        conversation.open()
        var most = 0
        while conversation.initiator.ending == nil {
            conversation.deliver(atMost: 1)
            let waiting = conversation.initiator.outgoing.reduce(0) { $0 + $1.count }
            most = max(most, waiting)
            conversation.deliver(atMost: .max)
        }
        #expect(conversation.responder.store.branches(of: log).first?.number == 60)
        #expect(most <= Limits.windowBytes + Limits.frameBytes)
    }
}
