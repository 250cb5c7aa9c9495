import Replication
import Testing
import Wire
struct DebugTests {
    @Test func one() {
        let seed: UInt64 = 50
        var world = World(seed: seed, shape: [[3], [2, 2], [2, 3, 2], [4, 1]][Int(seed % 4)])
        world.fill(logs: 1 + world.generator.below(4), changes: 1 + world.generator.below(24))
        let one = world.generator.pick(world.places)
        let other = world.generator.pick(world.places)
        let percent = world.generator.pick([0, 10, 50, 100])
        let left = world.partialStore(at: one, lacking: percent)
        let right = world.partialStore(at: other, lacking: percent)
        var c = world.meeting(left, right)
        c.run()
        for (i, m, b) in c.log { print(i ? ">" : "<", b, String(describing: m).prefix(400)) }
        print(c.initiator.ending as Any, c.responder.ending as Any)
        print(c.initiator.session, "\n\n", c.responder.session)
        #expect(Bool(true))
    }
}
