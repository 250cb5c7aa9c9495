import Testing

@testable import Simulator

@Suite("The simulator's chance") struct GeneratorTests {
    @Test("One seed gives one sequence, and purposes do not touch each other")
    func sequence() {
        var (one, other) = (Generator(seed: 7), Generator(seed: 7))
        #expect((0..<100).map { _ in one.below(1000) } == (0..<100).map { _ in other.below(1000) })
        var (work, network) = (Generator(seed: 7).fork(.event), Generator(seed: 7).fork(.network))
        #expect(work.next() != network.next())
    }
}
