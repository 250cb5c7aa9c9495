import Replication
import Testing
import Wire

/// Two sessions back to back, against a plain set union.
struct ExchangeTests {
    /// Runs two nodes against each other and compares with the union of what they held.
    static func check(
        _ world: World, _ one: ModelStore, _ other: ModelStore, _ note: Comment,
        _ mode: SessionStart.Mode = .once
    ) -> Conversation {
        let scope = Scope(one.ownPlace, other.ownPlace)
        let union = Oracle.union(
            Oracle.held(one, scope, world), Oracle.held(other, scope, world))
        var conversation = world.meeting(one, other, mode)
        conversation.run()
        let (left, right) = (conversation.initiator, conversation.responder)
        #expect(Oracle.held(left.store, scope, world) == union, note)
        #expect(Oracle.held(right.store, scope, world) == union, note)
        #expect(
            Oracle.outside(left.store, scope, world) == Oracle.outside(one, scope, world), note)
        #expect(
            Oracle.outside(right.store, scope, world) == Oracle.outside(other, scope, world), note)
        #expect(left.hasSettled && right.hasSettled, note)
        if mode == .once { #expect(left.ending == .done && right.ending == .done, note) }
        return conversation
    }

    @Test("Any two nodes of a random tree hold the union within their scope afterwards")
    func randomWorlds() {
        for seed in 1...400 as ClosedRange<UInt64> {
            var world = World(seed: seed, shape: [[3], [2, 2], [2, 3, 2], [4, 1]][Int(seed % 4)])
            world.fill(logs: 1 + world.generator.below(4), changes: 1 + world.generator.below(40))
            let one = world.generator.pick(world.places)
            let other = world.generator.pick(world.places)
            let percent = world.generator.pick([0, 10, 50, 100])
            let left = world.partialStore(at: one, lacking: percent)
            let right = world.partialStore(at: other, lacking: percent)
            _ = Self.check(world, left, right, "seed \(seed)")
        }
    }
}
