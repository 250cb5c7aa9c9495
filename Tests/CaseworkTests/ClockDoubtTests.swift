import Casework
import Testing

/// Invariant 7: a claimed time is shown and doubted, whatever it is; it decides nothing.
@Suite("Doubtful clocks") struct ClockDoubtTests {
    private static let now: Int64 = 1_790_000_000

    private func doubt(_ claimed: Int64, after previous: Int64? = nil) -> ClockDoubt? {
        ClockDoubt(claimed: claimed, after: previous, now: Self.now)
    }

    @Test("A time is doubted when it lies ahead, before 2020, or before the writer's last change")
    func kinds() {
        #expect(doubt(Self.now) == nil && doubt(Self.now, after: Self.now) == nil)
        #expect(doubt(Self.now, after: Self.now + 1) == .backwards)
        #expect(doubt(1_577_807_999) == .early && doubt(1_577_808_000) == nil)
    }

    @Test("Two minutes are what good clocks may differ by")
    func tolerance() {
        #expect(doubt(Self.now + 120) == nil && doubt(Self.now + 121) == .future)
    }

    @Test("The ends of all time are doubted like any other, also by a clock that stands there")
    func extremes() {
        #expect(doubt(.max) == .future && doubt(.min) == .early)
        #expect(doubt(.max, after: .min) == .future && doubt(.min, after: .max) == .early)
        #expect(ClockDoubt(claimed: .max, after: nil, now: .max) == nil)
        #expect(ClockDoubt(claimed: 1_577_808_000, after: nil, now: .min) == .future)
    }

    @Test("Each doubt has words in both languages", arguments: ClockDoubt.allCases)
    func words(doubt: ClockDoubt) {
        #expect(doubt.wording.chinese.hasPrefix("时钟可疑"))
        #expect(doubt.wording.english.hasPrefix("clock suspect"))
    }
}
