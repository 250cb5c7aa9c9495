import Records
@testable import Replication
import Testing
import Wire

/// Where two branches part.
struct BisectionTests {
    @Test("Every fork of every small pair of branches is found, in few rounds")
    func exhaustive() throws {
        for claimed in 1...40 as ClosedRange<UInt64> {
            for longest in 1...40 as ClosedRange<UInt64> {
                for common in 0..<min(claimed, longest + 1) {
                    let (found, rounds) = try Self.find(common, claimed, longest)
                    #expect(found == common)
                    #expect(rounds <= 2)
                }
            }
        }
    }

    @Test("The longest log that there may be takes some twenty rounds")
    func longest() throws {
        let end = UInt64(Int64.max)
        for common in [0, 1, end / 3, end - 2, end - 1] {
            let (found, rounds) = try Self.find(common, end, end - 1)
            #expect(found == common)
            #expect(rounds <= 21)
        }
    }

    @Test("Fewer hashes than were asked for are refused")
    func tooFew() {
        var bisection = Self.bisection(10, 10)
        #expect(throws: Refusal.hashesNotAsked) {
            try bisection.narrow([Identifier(high: 1, low: 1)]) { _ in true }
        }
    }

    static func bisection(_ claimed: UInt64, _ longest: UInt64) -> Bisection {
        let claim = Claim(
            log: LogReference(prefix: 1), number: claimed, hash: Identifier(high: 1, low: 1))
        return Bisection(
            log: Identifier(high: 1, low: 1),
            place: LogPlace(unit: Identifier(high: 1, low: 1), logClass: .routine), claim: claim,
            longest: longest)
    }

    static func find(
        _ common: UInt64, _ claimed: UInt64, _ longest: UInt64
    ) throws(Refusal) -> (found: UInt64, rounds: Int) {
        var bisection = bisection(claimed, longest)
        while !bisection.isDone {
            let hashes = bisection.numbers.map { Identifier(high: 0, low: $0) }
            try bisection.narrow(hashes) { $0.number <= common }
        }
        return (bisection.low, bisection.rounds)
    }
}
