import Records
import Replication
import Testing
import Wire

/// The figures of the design's section 9 as far as the session decides them: payload bytes both
/// ways, frame headers (four bytes a message) included.
struct ByteTests {
    /// One change of three fields, compressed: measured on real forms, it is less.
    static let threeFields = 80

    /// A village, a township of 20, a county of 15 townships of 20: the base of the exchange.
    static let shapes: [[Int]] = [[], [20], [15, 20]]

    static let worlds: [World] = shapes.map { shape in
        var world = World(seed: 7, shape: shape)
        world.fill(logs: 9, changes: 2)
        return world
    }

    /// Two nodes that have met, and agreed.
    static func acquainted(_ world: World) -> Conversation {
        let store = world.store(at: world.places[0])
        var conversation = world.meeting(store, store)
        conversation.run()
        return conversation
    }

    static func bytes(_ conversation: Conversation) -> Int {
        conversation.bytes + 4 * conversation.log.count
    }

    /// A routine log of the last unit.
    static func log(_ world: World) -> Identifier {
        let place = LogPlace(unit: world.places.last!.unit, logClass: .routine)
        return world.whole.logs.values.filter { $0.place == place }.map(\.id).min()!
    }

    @Test("Nothing changed: at most 100 bytes both ways, one round trip, at S, M and L")
    func nothingChanged() {
        for world in Self.worlds {
            var again = Self.acquainted(world).again()
            again.run()
            #expect(Self.bytes(again) <= 100)
            #expect(again.roundTrips == 1)
            #expect(again.initiator.hasSettled && again.responder.hasSettled)
            #expect(again.initiator.ending == .done && again.responder.ending == .done)
        }
    }

    @Test("Three changed fields between nodes that have met: at most 300 bytes, one round trip")
    func threeFieldsKnown() {
        for (shape, world) in zip(Self.shapes, Self.worlds) {
            var world = world
            let log = Self.log(world)
            for side in [0, 1] {
                var again = Self.acquainted(world).again()
                let change = world.change(Self.threeFields)
                if side == 0 { again.initiator.store.write([change], to: log) }
                if side == 1 { again.responder.store.write([change], to: log) }
                again = ExchangeTests.expectUnion(again, "shape \(shape), side \(side)")
                #expect(Self.bytes(again) <= 300)
                #expect(again.roundTrips <= 1 + side)
            }
        }
    }

    @Test("Three changed fields, nodes that never met: 1 kB at M, 2 kB at L, 3 round trips")
    func threeFieldsUnknown() {
        for (world, bound) in zip(Self.worlds.dropFirst(), [1000, 2000]) {
            var world = world
            let log = Self.log(world)
            let store = world.store(at: world.places[0])
            for side in [0, 1] {
                var (one, other) = (store, store)
                let change = world.change(Self.threeFields)
                if side == 0 {
                    one.write([change], to: log)
                } else {
                    other.write([change], to: log)
                }
                let meeting = ExchangeTests.expectUnion(world.meeting(one, other), "side \(side)")
                #expect(Self.bytes(meeting) <= bound)
                let held = meeting.flightsUntilHeld
                #expect(held <= 6, "the change arrives within three round trips")
            }
        }
    }

    @Test("A receipt takes three bytes, a run 84 beside its payload")
    func smallMessages() {
        let run = Run(
            log: Identifier(high: .max, low: 1), first: 4000, count: 1,
            payload: [UInt8](repeating: 1, count: 80),
            signature: [UInt8](repeating: 2, count: 64))
        #expect(Message.receipt(count: 1, except: []).encode().count == 3)
        #expect(Message.run(RunMessage(run, more: false, before: nil)).encode().count == 80 + 84)
    }
}
