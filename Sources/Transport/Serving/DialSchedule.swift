import Node
import Storage

/// When one peer is dialled next: a value that is told what came of each dial.
///
/// (1) For urgent news that has come since the last dial the peer is dialled at once, whatever
///     pause is due.
/// (2) After a failure or a lost link the pauses double, up to a bound; for what is not urgent, and
///     goes by a rule that spares the air, up to a higher one.
/// (3) Once both have agreed, who is called by a rule (M69) is left alone until the rule's time has
///     passed.
struct DialSchedule: Sendable {
    private let timing: Timing
    private var backoff: Backoff
    /// By the clock that never goes back, in milliseconds.
    private var pausedUntil: UInt64 = 0
    /// When both agreed on a link that was dialled here; what is stored is known a moment later.
    private var agreed: Int64?
    /// `Dial.urgent` at the last dial, and at the last after which both agreed: what the peer does
    /// not confirm even then it does not want.
    private var tried: UInt64?
    private var settled: UInt64?
    private var chance: UInt8

    /// - Parameter chance: any byte, evenly distributed.
    init(_ timing: Timing, chance: UInt8) {
        self.timing = timing
        self.chance = chance
        backoff = Backoff(leastMilliseconds: timing.redialLeastMilliseconds)
    }

    /// Milliseconds from now until the peer is to be dialled; 0 for at once.
    ///
    /// - Parameters:
    ///   - clock: in milliseconds, one that never goes back.
    ///   - now: this machine's clock, in seconds since 1970-01-01T00:00Z.
    func wait(for dial: Dial, clock: UInt64, now: Int64) -> UInt64 {
        let pause = pausedUntil > clock ? pausedUntil - clock : 0
        guard let news = news(of: dial) else { return max(pause, due(dial, now: now)) }
        return news == tried ? pause : 0
    }

    /// Notes that a dial, or the link that came of it, has ended.
    mutating func end(
        _ dial: Dial, hasSettled: Bool, clock: UInt64, now: Int64, chance: UInt8
    ) {
        self.chance = chance
        let isPatient = dial.rule != .kept && news(of: dial) == nil
        tried = dial.urgent
        if hasSettled {
            settled = dial.urgent
            agreed = now
            backoff.reset()
        }
        let most =
            isPatient ? timing.recallMostMilliseconds : timing.redialMostMilliseconds
        pausedUntil = clock + UInt64(backoff.next(chance: chance, atMost: most))
    }

    private func news(of dial: Dial) -> UInt64? { dial.urgent == settled ? nil : dial.urgent }

    /// Milliseconds until the rule wants a call, shortened by chance by a quarter at most, lest all
    /// villages of a rule call at once.
    private func due(_ dial: Dial, now: Int64) -> UInt64 {
        let agreed = [dial.peer.agreed, agreed].compactMap { $0 }.max()
        guard let due = dial.rule.due(agreed: agreed, now: now), let agreed, due > now else {
            return 0
        }
        let early = (due - agreed) / 4 * Int64(chance) / 255
        return UInt64(max(0, due - early - now)) * 1_000
    }
}
