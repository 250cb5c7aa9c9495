import Testing

@testable import Simulator

@Suite("Canaries") struct CanaryTests {
    /// A small county without faults.
    private static func options(_ canary: Canary?) -> SimulationOptions {
        var options = SimulationOptions(seed: 3)
        (options.units, options.faults, options.canary) = (4, [], canary)
        return options
    }

    @Test(
        "A mistake that is planted for a check is found by that check", arguments: Canary.allCases)
    func canary(canary: Canary) {
        var report = Simulation(Self.options(canary)).run()
        if canary.check == .repeatability {
            report.compare(with: Simulation(Self.options(canary)).run())
        }
        #expect(report.failure?.check == canary.check, "\(String(describing: report.failure))")
        let detail = report.failure?.detail ?? ""
        #expect(canary.words.isEmpty || detail.contains(canary.words), "\(detail)")
    }

    @Test("Where nothing is planted, nothing is found, and two runs are the same")
    func sound() {
        var report = Simulation(Self.options(nil)).run()
        report.compare(with: Simulation(Self.options(nil)).run())
        #expect(report.failure == nil)
        #expect(report.changes > 0)
    }
}
