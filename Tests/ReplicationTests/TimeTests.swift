import Replication
import Testing
import Wire

/// Signs of life, and the want of them.
struct TimeTests {
    static let start: UInt64 = 5_000_000

    static func ticks(_ bench: inout Bench, from: UInt64, to: UInt64) -> [Effect] {
        stride(from: start + from, through: start + to, by: 1000).flatMap {
            bench.handle(.tick(milliseconds: $0))
        }
    }

    @Test("A peer that does not greet is refused when the greeting's time is over")
    func greeting() {
        for role in [SessionStart.Role.initiator, .responder] {
            var bench = Bench(role)
            _ = bench.handle(.opened(memory: nil))
            let limit = UInt64(Limits.greetingTimeoutMilliseconds)
            #expect(Self.ticks(&bench, from: 0, to: limit).isEmpty)
            let late = Self.ticks(&bench, from: limit + 1000, to: limit + 1000)
            #expect(Bench.refusal(late) == .silence("greetingTimeoutMilliseconds"))
        }
    }

    @Test("A peer that is not placed in time is refused, however much it says")
    func unplaced() {
        var bench = Bench(.responder)
        _ = bench.handle(.opened(memory: nil))
        _ = bench.receive(Bench.hello())
        _ = bench.handle(.notPlaced(.unknownGrant))
        let limit = UInt64(Limits.greetingTimeoutMilliseconds)
        for milliseconds in stride(from: 0, through: limit, by: 1000) {
            let effects = bench.handle(.tick(milliseconds: Self.start + milliseconds))
            #expect(effects.isEmpty)
            _ = bench.receive(.comparison(Comparison()))
        }
        let late = Self.ticks(&bench, from: limit + 1000, to: limit + 1000)
        #expect(Bench.refusal(late) == .silence("greetingTimeoutMilliseconds"))
    }

    @Test("Signs of life do not keep an exchange alive in which nothing is said")
    func silence() {
        var bench = Bench.exchanging(.responder)
        let limit = UInt64(Limits.silenceTimeoutMilliseconds)
        var effects: [Effect] = []
        for second in 0...(limit / 1000 + 1) where Bench.refusal(effects) == nil {
            effects = bench.handle(.tick(milliseconds: Self.start + second * 1000))
            if Bench.refusal(effects) == nil { _ = bench.receive(.alive) }
        }
        #expect(Bench.refusal(effects) == .silence("silenceTimeoutMilliseconds"))
    }

    @Test("A standing link says from time to time that it is alive, and lives as long as it hears")
    func alive() {
        var bench = Bench.live()
        var signs = 0
        for second in 0...3600 as ClosedRange<UInt64> {
            let effects = bench.handle(.tick(milliseconds: Self.start + second * 1000))
            signs += Bench.messages(effects).filter { $0 == .alive }.count
            #expect(!effects.contains { if case .end = $0 { true } else { false } })
            if second.isMultiple(of: 30) { _ = bench.receive(.alive) }
        }
        #expect(signs == 120)
    }

    @Test("A standing link on which nothing is heard is given up")
    func deadLink() {
        var bench = Bench.live()
        let limit = UInt64(Limits.silenceTimeoutMilliseconds)
        let effects = Self.ticks(&bench, from: 0, to: limit + 1000)
        #expect(Bench.refusal(effects) == .silence("silenceTimeoutMilliseconds"))
    }

    @Test("A flood of signs of life on a standing link is refused")
    func flood() {
        var bench = Bench.live()
        _ = bench.handle(.tick(milliseconds: Self.start))
        var effects: [Effect] = []
        for _ in 0...Limits.idleMessages { effects = bench.receive(.alive) }
        #expect(Bench.refusal(effects) == .limit("idleMessages"))
    }
}
