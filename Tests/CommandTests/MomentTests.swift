import Casework
import Testing

@testable import Command

@Suite("Instants for people") struct MomentTests {
    @Test("People read the time of China, where they all live")
    func local() {
        #expect(Moment(1_772_600_767).local == "2026-03-04 13:06")
    }

    @Test(
        "How long ago it was is said in the largest whole unit",
        arguments: [
            (0, "just now"), (59, "just now"), (60, "1 min ago"), (3_599, "59 min ago"),
            (3_600, "1 h ago"), (172_799, "47 h ago"), (172_800, "2 days ago"),
        ])
    func ago(seconds: Int64, words: String) {
        #expect(Moment(0).ago(at: seconds).english == words)
    }

    @Test("The ends of all time can be shown, in both directions from each other")
    func extremes() {
        for seconds in [Int64.min, .min + 1, .max - 1, .max] {
            let year = seconds < 0 ? "0001-01-01" : "9999-12-31"
            #expect(Moment(seconds).iso.hasPrefix(year) && Moment(seconds).local.hasPrefix(year))
        }
        #expect(Moment(.max).ago(at: .min).english.hasSuffix("(that clock is ahead)"))
        #expect(Moment(.min).ago(at: .max).english.hasSuffix(" days ago"))
    }

    @Test("A clock that is ahead is said to be, not counted backwards")
    func ahead() {
        #expect(Moment(1_000_000).ago(at: 0).english.hasSuffix("(that clock is ahead)"))
    }
}
