import Testing

@testable import Simulator

@Suite("Simulations") struct SimulationTests {
    /// Two only: `tools/check` runs more of them besides.
    @Test("Counties in which every kind of fault strikes lose nothing", arguments: 1...2)
    func troubled(seed: UInt64) {
        var options = SimulationOptions(seed: seed)
        options.units = 4
        let report = Simulation(options).run()
        #expect(report.failure == nil, "\(options.words)")
        #expect(report.connections > 0)
    }

    @Test("Leaving events out leaves the others as they were")
    func fewer() {
        var options = SimulationOptions(seed: 2)
        options.kept = [0, 3, 9]
        #expect(Plan(options).events.map(\.number) == [0, 3, 9])
        let all = Plan(SimulationOptions(seed: 2)).events
        #expect(Plan(options).events.map(\.time) == [all[0].time, all[3].time, all[9].time])
    }

    @Test("A failing run is made smaller, and still fails in the same check")
    func shrinking() throws {
        var options = SimulationOptions(seed: 3)
        (options.units, options.faults, options.canary) = (4, [.cut], .check(.rebuild))
        var shrinking = try #require(Shrinking(options, runs: 12))
        let smaller = shrinking.shrink()
        #expect(smaller.faults == [] || smaller.units == 3 || smaller.kept != nil)
        #expect(Simulation(smaller).run().failure?.check == .rebuild)
    }
}
