import Records
import Testing
import Wire

@testable import Node

@Suite("What goes by a code") struct CodeTests {
    private let one = Dot(log: Identifier(high: 1, low: 1), number: 3)
    private let other = Dot(log: Identifier(high: 1, low: 2), number: 3)

    private func only(_ dots: [Dot]) throws -> Dot? {
        try dots.only(called: "00000-3", by: { $0 })
    }

    @Test("None is nil, and one that is found twice is one")
    func found() throws {
        #expect(try only([]) == nil)
        #expect(try only([one, one]) == one)
    }

    @Test("Two are not chosen between, whichever was found first")
    func two() {
        for dots in [[one, other], [other, one]] {
            #expect(throws: NodeError.ambiguousRecord("00000-3", [one, other])) {
                try only(dots)
            }
        }
    }
}
