import Records
import Replication
import TestSupport
import Testing
import Wire

/// The connection breaks after the n-th message, for every n of a good run.
struct CutTests {
    /// How many changes of the scope a side lacks.
    static func missing(_ oracle: Oracle, _ conversation: Conversation) -> Int {
        [conversation.initiator.store, conversation.responder.store].reduce(0) { sum, store in
            sum
                + oracle.union.reduce(0) { sum, log in
                    sum + log.value.count - (store.logs[log.key]?.held.count ?? 0)
                }
        }
    }

    static func sentChanges(_ conversation: Conversation) -> Int {
        conversation.log.reduce(0) { sum, entry in
            if case .run(let run) = entry.message { sum + run.count } else { sum }
        }
    }

    /// Whatever a peer has acknowledged is on its disk.
    static func checkConfirmed(_ sender: ModelNode, _ receiver: ModelNode, _ note: Comment) {
        for case .confirmed(let log, let branch, let number) in sender.seen {
            let hash = sender.store.hash(of: log, branch: branch, at: number)
            let isHeld = receiver.store.logs[log]?.held.contains(hash!) ?? false
            #expect(isHeld, note)
        }
    }

    static func meeting(_ seed: UInt64) -> Conversation {
        var world = World(seed: seed, shape: [2, 2])
        world.fill(logs: 3, changes: 10)
        let lower = world.generator.pick(world.places.filter { $0.ancestors.count < 2 })
        var conversation = world.meeting(
            world.partialStore(at: world.places[0], lacking: 40),
            world.partialStore(at: lower, lacking: 40))
        conversation.initiator.store.runChanges = 3
        conversation.responder.store.runChanges = 3
        if seed.isMultiple(of: 2) {
            conversation.initiator.memory = PeerMemory(place: lower, mark: 0)
        }
        return conversation
    }

    @Test("After a cut at any message nothing acknowledged is lost, and nothing stored is resent")
    func everyMessage() {
        for seed in 1...3 as ClosedRange<UInt64> {
            let fresh = Self.meeting(seed)
            let oracle = Oracle(fresh.initiator.store, fresh.responder.store)
            var whole = fresh
            whole.run()
            for count in 0..<whole.log.count {
                var cut = fresh
                cut.open()
                cut.deliver(atMost: count)
                let note: Comment = "seed \(seed), cut after \(count)"
                Self.checkConfirmed(cut.initiator, cut.responder, note)
                Self.checkConfirmed(cut.responder, cut.initiator, note)
                var again = cut.again()
                again.initiator.memory = nil
                again.responder.memory = nil
                let missing = Self.missing(oracle, again)
                again.run()
                let isMet = oracle.isMet(by: again.initiator.store, again.responder.store)
                #expect(isMet, note)
                #expect(Self.sentChanges(again) == missing, note)
            }
        }
    }

    /// Each side begins a log of urgent changes and writes one into it.
    static func writeOnBothSides(of conversation: inout Conversation, in world: inout World) {
        let place = LogPlace(unit: world.places[1].unit, logClass: .urgent)
        for side in [true, false] {
            let description = ModelStore.description(place, writer: world.generator.identifier())
            let change = world.change()
            conversation.change(initiator: side) { node in
                node.store.describe(description)
                node.store.write([change], to: description.log)
            }
        }
    }

    @Test("Changes written during a session, at any message, reach the other side of a live link")
    func writtenMeanwhile() {
        for seed in 20...22 as ClosedRange<UInt64> {
            var world = World(seed: seed, shape: [3])
            world.fill(logs: 3, changes: 4)
            let county = world.partialStore(at: world.places[0], lacking: 40)
            let village = world.partialStore(at: world.places[1], lacking: 40)
            let fresh = world.meeting(county, village, .standing)
            var whole = fresh
            whole.run()
            for count in 0..<whole.log.count {
                var changed = fresh
                changed.open()
                changed.deliver(atMost: count)
                Self.writeOnBothSides(of: &changed, in: &world)
                let oracle = Oracle(changed.initiator.store, changed.responder.store)
                changed.deliver()
                let note: Comment = "seed \(seed), written after \(count)"
                let isMet = oracle.isMet(by: changed.initiator.store, changed.responder.store)
                #expect(isMet, note)
                #expect(changed.initiator.ending == nil, note)
                #expect(changed.responder.ending == nil, note)
            }
        }
    }
}
