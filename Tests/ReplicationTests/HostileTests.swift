import Records
import Replication
import TestSupport
import Testing
import Wire

/// Peers that mean ill, or have gone mad.
struct HostileTests {
    /// What a node has sent that tells of logs or units.
    static func spokenOf(_ node: ModelNode) -> [Message] {
        node.outgoing.compactMap { bytes in
            guard case .known(let message)? = try? Message.decode(bytes) else { return nil }
            return message
        }
    }

    @Test("A good conversation with one byte changed does no harm beyond its scope")
    func mutations() {
        var generator = Generator(seed: 77)
        for seed in 1...5 as ClosedRange<UInt64> {
            let (_, fresh) = ExchangeTests.randomMeeting(seed)
            var whole = fresh
            whole.run()
            let oracle = Oracle(fresh.initiator.store, fresh.responder.store)
            for _ in 0..<25 {
                let index = generator.number(below: whole.log.count)
                var conversation = fresh
                conversation.open()
                conversation.deliver(atMost: index)
                conversation.corrupt(&generator)
                conversation.deliver()
                let (left, right) = (conversation.initiator, conversation.responder)
                let isWithin = oracle.isExceeded(by: left.store, right.store) == false
                #expect(isWithin, "seed \(seed), message \(index)")
                #expect(left.store.isSound && right.store.isSound)
            }
        }
    }

    @Test("A peer that says anything in any order learns nothing beyond its scope")
    func anything() {
        var world = World(seed: 5, shape: [2, 2])
        world.fill(logs: 4, changes: 4)
        let villages = world.places.filter { $0.ancestors.count == 2 }
        let victim = world.store(at: villages[0])
        let scope = Scope(villages[0], villages[3])
        let units = world.places.map(\.unit)
        let logs = world.whole.logs.keys.sorted()
        for seed in 0..<300 as Range<UInt64> {
            var generator = Generator(seed: seed)
            var node = world.node(
                victim, seed.isMultiple(of: 2) ? .initiator : .responder, .standing)
            node.handle(.opened(memory: nil))
            let hello = Hello(
                versions: 1...1, standing: true, grant: World.grant(of: villages[3]), following: 0,
                digest: generator.chance(50) ? scope.digest(in: victim) : Digest(1))
            node.handle(.received(Message.hello(hello).encode()))
            for _ in 0..<60 where node.ending == nil {
                node.handle(.received(generator.message(units: units, logs: logs).encode()))
            }
            #expect(Self.spokenOf(node).allSatisfy { $0.isWithin(scope, world) }, "seed \(seed)")
            #expect(node.store.isSound, "seed \(seed)")
        }
    }

    @Test("A run sent again and again is stored once, costs its receipt, and ends in a refusal")
    func replay() {
        var world = World(seed: 6, shape: [1])
        world.fill(logs: 2, changes: 3)
        var link = world.meeting(
            world.store(at: world.places[0]), world.store(at: world.places[1]), .standing)
        link.run()
        let place = LogPlace(unit: world.places[1].unit, logClass: .routine)
        let log = world.whole.logs.values.first { $0.place == place }!.id
        let change = world.change()
        link.change(initiator: true) { $0.store.write([change], to: log) }
        let run = link.initiator.outgoing
        link.deliver()
        let mark = link.responder.store.mark
        for _ in 0..<50 { for bytes in run { link.responder.handle(.received(bytes)) } }
        #expect(link.responder.store.mark == mark)
        #expect(link.responder.outgoing.count == 50)
        for _ in 0...Limits.idleMessages {
            for bytes in run { link.responder.handle(.received(bytes)) }
        }
        #expect(link.responder.ending == .refused(.limit("idleMessages")))
    }
}

extension Message {
    /// Whether nothing is told that the peer may not hold.
    fileprivate func isWithin(_ scope: Scope, _ world: World) -> Bool {
        switch self {
        case .description(let description): scope.allows(description.place)
        case .run(let run):
            world.whole.logs(beginningWith: run.reference.prefix).allSatisfy {
                scope.allows(world.whole.logPlace(of: $0)!)
            }
        case .comparison(let comparison):
            comparison.digests.isEmpty
                && (comparison.frontiers + comparison.lacking).allSatisfy { claims in
                    claims.files == nil && scope.ancestors.contains(claims.unit)
                }
        default: true
        }
    }
}

extension Scope {
    fileprivate func allows(_ place: LogPlace) -> Bool {
        place.logClass == .own && ancestors.contains(place.unit)
    }
}
