import Records
import Replication
import TestSupport
import Testing
import Wire

/// One log, two histories: both are kept, on both sides.
struct ForkTests {
    static let unit = Place(unit: Identifier(high: 1, low: 1), ancestors: [])

    /// Two stores of one unit that share the beginning of a log and go on differently.
    static func stores(
        common: Int, left: Int, right: Int, _ generator: inout Generator
    ) -> (ModelStore, ModelStore, Identifier) {
        var stores = [ModelStore(unit), ModelStore(unit)]
        let description = ModelStore.description(
            LogPlace(unit: unit.unit, logClass: .routine), writer: Identifier(high: 5, low: 5))
        let shared = (0..<common).map { _ in [2] + generator.bytes(8) }
        for (index, count) in [left, right].enumerated() {
            let rest = (0..<count).map { _ in [2] + generator.bytes(8) }
            stores[index].describe(description)
            stores[index].write(shared + rest, to: description.log)
        }
        return (stores[0], stores[1], description.log)
    }

    static func meeting(_ one: ModelStore, _ other: ModelStore) -> Conversation {
        let grants = [Identifier(high: 9, low: 9): unit]
        let nodes = [(one, SessionStart.Role.initiator), (other, .responder)].map { store, role in
            ModelNode(
                store, grant: Identifier(high: 9, low: 9), role: role, mode: .once, known: grants)
        }
        return Conversation(nodes[0], nodes[1])
    }

    @Test("Every small fork is found and both branches are exchanged, whatever the lengths")
    func exhaustive() {
        var generator = Generator(seed: 1)
        for common in 0...6 {
            for left in 1...4 {
                for right in 1...4 {
                    let (one, other, log) = Self.stores(
                        common: common, left: left, right: right, &generator)
                    let note: Comment = "\(common) common, then \(left) and \(right)"
                    let met = ExchangeTests.expectUnion(Self.meeting(one, other), note)
                    #expect(met.initiator.store.branches(of: log).count == 2, note)
                }
            }
        }
    }

    @Test("A fork in a long log is found in a few probes")
    func long() {
        var generator = Generator(seed: 2)
        for common in [1, 700, 1490] {
            let (one, other, log) = Self.stores(common: common, left: 10, right: 700, &generator)
            let met = ExchangeTests.expectUnion(Self.meeting(one, other), "\(common)")
            #expect(met.initiator.store.branches(of: log).count == 2)
            let probes = met.log.filter {
                if case .comparison(let comparison) = $0.message {
                    !comparison.probes.isEmpty
                } else {
                    false
                }
            }
            #expect(probes.count <= 5)
        }
    }

    @Test("Random sets of branches on both sides become the union")
    func randomBranches() {
        for seed in 1...120 as ClosedRange<UInt64> {
            var generator = Generator(seed: seed)
            var (one, other, log) = Self.stores(
                common: generator.number(below: 8), left: generator.number(below: 5),
                right: generator.number(below: 5), &generator)
            for _ in 0..<generator.number(below: 4) {
                let change = [2] + generator.bytes(8)
                let side = generator.number(below: 3)
                let branches = (side == 0 ? one : other).logs[log]!.branches
                guard !branches.isEmpty else { continue }
                let from = generator.number(below: branches[0].changes.count + 1)
                if side != 1 { one.write([change], to: log, leaving: min(from, one.length(log))) }
                if side != 0 {
                    other.write([change], to: log, leaving: min(from, other.length(log)))
                }
            }
            ExchangeTests.expectUnion(Self.meeting(one, other), "seed \(seed)")
        }
    }

    @Test("A fork travels on: three nodes that meet in turn all hold every branch")
    func threeNodes() {
        for seed in 300...320 as ClosedRange<UInt64> {
            var generator = Generator(seed: seed)
            let (one, other, log) = Self.stores(common: 5, left: 3, right: 4, &generator)
            var third = one
            third.write([[2] + generator.bytes(8)], to: log, leaving: generator.number(below: 8))
            var nodes = [one, other, third]
            for (left, right) in [(0, 1), (1, 2), (0, 2), (0, 1)] {
                let met = ExchangeTests.expectUnion(
                    Self.meeting(nodes[left], nodes[right]), "\(seed)")
                nodes[left] = met.initiator.store
                nodes[right] = met.responder.store
            }
            let held = nodes.map { $0.logs[log]!.held }
            #expect(held[0] == held[1] && held[1] == held[2], "seed \(seed)")
        }
    }

    @Test("A store restored from a backup fetches its own past back")
    func restored() {
        var generator = Generator(seed: 4)
        var (one, other, log) = Self.stores(common: 9, left: 0, right: 6, &generator)
        other.runChanges = 4
        let met = ExchangeTests.expectUnion(Self.meeting(one, other), "restored")
        #expect(met.initiator.store.branches(of: log).map(\.number) == [15])
        #expect(met.initiator.incidents.isEmpty && met.responder.incidents.isEmpty)
    }

    @Test("A restored store that was written to before it met anyone has a fork, and keeps both")
    func restoredAndWritten() {
        var generator = Generator(seed: 5)
        var (one, other, log) = Self.stores(common: 9, left: 1, right: 6, &generator)
        let met = ExchangeTests.expectUnion(Self.meeting(one, other), "restored and written")
        #expect(met.initiator.store.logs[log]?.branches.count == 2)
        _ = other.mark
        other = met.responder.store
        #expect(other.logs[log]?.branches.count == 2)
    }

    @Test("Branches beyond the limit are declined, both ends hear of it, and the session ends well")
    func tooManyBranches() {
        var generator = Generator(seed: 6)
        var (one, other, log) = Self.stores(common: 9, left: 1, right: 1, &generator)
        for _ in 1..<Limits.branches {
            one.write([[2] + generator.bytes(8)], to: log, leaving: 8)
            other.write([[2] + generator.bytes(8)], to: log, leaving: 8)
        }
        var met = Self.meeting(one, other)
        met.run()
        #expect(met.initiator.ending == .done)
        #expect(met.responder.ending == .done)
        #expect(met.initiator.incidents.contains(.declined(log: log, .branches)))
        #expect(met.responder.incidents.contains(.declinedByPeer(log: log, code: 10)))
    }
}

extension ModelStore {
    fileprivate func length(_ log: Identifier) -> Int {
        logs[log]?.branches.first?.changes.count ?? 0
    }
}
