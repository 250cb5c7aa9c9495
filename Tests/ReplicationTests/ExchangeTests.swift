import Replication
import Testing
import Wire

/// Two sessions back to back, against a plain set union.
struct ExchangeTests {
    /// Runs two nodes against each other and compares with the union of what they held.
    @discardableResult
    static func check(
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
        }
        return conversation
    }

    @Test("Any two nodes of a random tree hold the union within their scope afterwards")
    func randomWorlds() {
        for seed in 1...160 as ClosedRange<UInt64> {
            var world = World(seed: seed, shape: [[3], [2, 2], [2, 3, 2], [4, 1]][Int(seed % 4)])
            world.fill(logs: 1 + world.generator.below(4), changes: 1 + world.generator.below(24))
            let one = world.generator.pick(world.places)
            let other = world.generator.pick(world.places)
            let percent = world.generator.pick([0, 10, 50, 100])
            let left = world.partialStore(at: one, lacking: percent)
            let right = world.partialStore(at: other, lacking: percent)
            Self.check(world.meeting(left, right), "seed \(seed)")
        }
    }
}
