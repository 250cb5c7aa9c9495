import Records
import Replication
import Testing
import Wire

/// A unit has moved away from one end of a session, and the other may hold it.
struct HandingOverTests {
    private static let versions: [ClosedRange<UInt64>] = [1...3, 1...2]

    @Test("What was left behind of a unit that moved is taken in, and nothing of any other unit")
    func taking() {
        let place = LogPlace(unit: Bench.sibling.unit, logClass: .routine)
        let description = ModelStore.description(place, writer: Bench.writer)
        for (hasMoved, versions) in [true, false].flatMap({ moved in
            Self.versions.map { (moved, $0) }
        }) {
            var bench = Bench.exchanging(.responder, versions: versions)
            bench.store.movedUnits = hasMoved ? [Bench.sibling.unit] : []
            let effects = bench.receive(.description(description))
            let isTaken = effects.contains { effect in
                if case .describe = effect { true } else { false }
            }
            #expect(isTaken == (hasMoved && versions.contains(3)))
            #expect(Bench.refusal(effects) == (isTaken ? nil : .outsideScope))
        }
    }

    @Test("What has moved to the peer is not taken in by who may not hold it any more")
    func leaving() {
        var bench = Bench.exchanging(.responder, at: Bench.sibling, versions: 1...3)
        bench.store.movedUnits = [Bench.village.unit]
        let more = ModelStore.description(Bench.routine, writer: Bench.grant)
        #expect(Bench.refusal(bench.receive(.description(more))) == .outsideScope)
    }

    @Test("It is handed over once both agree on all else, and only to a peer that takes it in")
    func giving() {
        for versions in Self.versions {
            var bench = Bench(.responder, at: Bench.sibling)
            bench.store.movedUnits = [Bench.village.unit]
            let digest = bench.digest
            _ = bench.handle(.opened(memory: nil))
            _ = bench.receive(Bench.hello(digest, versions: versions))
            let greeting = Bench.messages(bench.handle(.placed(Bench.village)))
            #expect(!greeting.contains { $0.isRun })
            _ = bench.receive(.comparison(Comparison()))
            let isGiven = Bench.messages(bench.receive(.settled(digest))).contains { $0.isRun }
            #expect(isGiven == versions.contains(3))
            guard isGiven else { continue }
            let confirmed = bench.receive(.receipt(count: 2, except: []))
            #expect(confirmed.contains(.confirmed(log: Bench.log, branch: 0, number: 3)))
            let last = Bench.messages(bench.receive(.settled(digest)))
            #expect(last == [.settled(digest)])
        }
    }
}

extension Message {
    /// Whether changes are sent with it.
    fileprivate var isRun: Bool { if case .run = self { true } else { false } }
}
