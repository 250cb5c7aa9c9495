import Node
import Storage
import Testing
import Trust

@testable import Transport

@Suite("When a peer is dialled") struct DialScheduleTests {
    private static let now: Int64 = 1_700_000_000
    private static let hour: Int64 = 3_600
    private static let key = SigningKey().publicKey

    private static func dial(
        _ rule: DialRule = .called(seconds: hour), agreed: Int64? = nil, urgent: UInt64? = nil
    ) -> Dial {
        let peer = StoredPeer.unmet(key, address: "10.0.0.1:4870")
        return Dial(
            peer: agreed.map { peer.agreed(at: 0, time: $0) } ?? peer, rule: rule, urgent: urgent)
    }

    private var timing: Timing {
        var timing = Timing()
        (timing.redialLeastMilliseconds, timing.redialMostMilliseconds) = (100, 300)
        timing.recallMostMilliseconds = 1_000
        return timing
    }

    private func schedule(chance: UInt8 = 0) -> DialSchedule {
        DialSchedule(timing, chance: chance)
    }

    /// Ends so many dials at the start of the clock, which never goes on.
    private func end(
        _ dial: Dial, times: Int = 1, hasSettled: Bool = false, _ schedule: inout DialSchedule
    ) {
        for _ in 0..<times {
            schedule.end(dial, hasSettled: hasSettled, clock: 0, now: Self.now, chance: 255)
        }
    }

    @Test("The first dial is at once, of a link that is kept and of a call that is due")
    func first() {
        for dial in [Self.dial(.kept), Self.dial(.kept, agreed: Self.now), Self.dial()] {
            #expect(schedule().wait(for: dial, clock: 7, now: Self.now) == 0)
        }
    }

    @Test("M69 Who is called by a rule is left alone until the call is due, less a quarter at most")
    func called() {
        let dial = Self.dial(agreed: Self.now - 600)
        #expect(schedule().wait(for: dial, clock: 7, now: Self.now) == 3_000_000)
        #expect(
            schedule(chance: 255).wait(for: dial, clock: 7, now: Self.now) == 2_100_000)
        #expect(schedule().wait(for: dial, clock: 7, now: Self.now + Self.hour) == 0)
    }

    @Test("After a call in which both agreed the next is due by the rule, before that is read anew")
    func agreed() {
        var schedule = schedule()
        end(Self.dial(), hasSettled: true, &schedule)
        let least = UInt64(Self.hour * 750)
        #expect(schedule.wait(for: Self.dial(), clock: 0, now: Self.now) >= least)
    }

    @Test("Pauses double after failures and have a bound, a higher one for calls that can wait")
    func pauses() {
        for (dial, most) in [
            (Self.dial(.kept), UInt64(300)), (Self.dial(), 1_000), (Self.dial(urgent: 1), 300),
        ] {
            var (schedule, waits) = (schedule(), [UInt64]())
            for _ in 0..<5 {
                end(dial, &schedule)
                waits.append(schedule.wait(for: dial, clock: 0, now: Self.now))
            }
            #expect(waits.prefix(2) == [100, 200] && waits.last == most)
            #expect(schedule.wait(for: dial, clock: most, now: Self.now) == 0)
        }
    }

    @Test("M69 What is urgent and new waits neither for the rule nor for a pause")
    func urgent() {
        var schedule = schedule()
        let agreed = Self.now
        #expect(
            schedule.wait(for: Self.dial(agreed: agreed, urgent: 1), clock: 0, now: Self.now) == 0)
        end(Self.dial(), times: 5, &schedule)
        #expect(schedule.wait(for: Self.dial(urgent: 1), clock: 0, now: Self.now) == 0)
        end(Self.dial(urgent: 1), &schedule)
        #expect(schedule.wait(for: Self.dial(urgent: 1), clock: 0, now: Self.now) == 300)
        #expect(schedule.wait(for: Self.dial(urgent: 2), clock: 0, now: Self.now) == 0)
    }

    @Test("What a peer does not confirm though both agree is no reason to call again")
    func declined() {
        var schedule = schedule()
        let dial = Self.dial(agreed: Self.now, urgent: 1)
        end(dial, hasSettled: true, &schedule)
        #expect(schedule.wait(for: dial, clock: 1_000, now: Self.now) > 1_000_000)
        let next = Self.dial(agreed: Self.now, urgent: 2)
        #expect(schedule.wait(for: next, clock: 0, now: Self.now) == 0)
    }
}
