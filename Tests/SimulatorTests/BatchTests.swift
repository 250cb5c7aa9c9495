import Testing

@testable import Simulator

/// What a batch says of faults and states that never came about.
@Suite("Batches") struct BatchTests {
    /// A run in which all faults are on, and all but one take effect, unless none is given.
    private static func report(without idle: FaultKind?) -> RunReport {
        var report = RunReport(Plan(SimulationOptions(seed: 1)), faults: FaultKind.allCases)
        for fault in FaultKind.allCases where fault != idle { report.bite(fault) }
        return report
    }

    private static func batch(_ count: Int, without idle: FaultKind?) -> Batch {
        var batch = Batch(enough: 3, switchedOn: 2)
        for _ in 0..<count { batch.add(report(without: idle)) }
        return batch
    }

    @Test(
        "A fault that was on in many runs and never took effect is found",
        arguments: FaultKind.allCases)
    func toothless(fault: FaultKind) {
        #expect(Self.batch(3, without: fault).toothless == [fault])
        #expect(Self.batch(3, without: nil).toothless.isEmpty)
    }

    @Test("In a small batch it is said, and is no mistake")
    func small() {
        let batch = Self.batch(2, without: .crash)
        #expect(batch.toothless.isEmpty)
        #expect(batch.missing.isEmpty)
        let summary = batch.summary(processorSeconds: 1)
        #expect(summary.contains("never reached: crash, "))
        #expect(summary.contains("\n  crash 2 0 0\n"))
        #expect(summary.contains("\n  cut 2 2 2\n"))
    }

    @Test("A fault that was on in few of many runs is not judged, and neither are its states")
    func rarelyOn() {
        var batch = Batch(enough: 3, switchedOn: 4)
        for _ in 0..<3 { batch.add(Self.report(without: .cut)) }
        #expect(batch.toothless.isEmpty)
        #expect(!batch.missing.contains(.connectionCut))
        #expect(batch.missing.contains(.conflictSeen))
    }

    @Test("States that are only told are no mistake where no run has reached them")
    func onlyTold() {
        let batch = Self.batch(3, without: nil)
        #expect(batch.missing.contains(.conflictSeen))
        #expect(!batch.missing.contains(.gapWaited))
        #expect(batch.summary(processorSeconds: 1).contains("\n  gapWaited 0\n"))
    }

    @Test("What machines forget counts as a fault only beside copies and backups")
    func forgetful() {
        #expect(!FaultKind.forgetful.canBite(beside: [.forgetful, .cut]))
        #expect(FaultKind.forgetful.canBite(beside: [.forgetful, .copy]))
    }

    /// Seeds of three units and three months in which only clocks are wrong.
    private static let withClocksAlone = (UInt64(1)...200).map { seed in
        var options = SimulationOptions(seed: seed)
        (options.units, options.faults) = (3, [.clocks])
        return options
    }.filter { Plan($0).faults == [.clocks] && Plan($0).months == 3 }

    @Test("A fault that does nothing in the simulated world is found by a batch of real runs")
    func planted() {
        var batches = [Batch(enough: 2, switchedOn: 1), Batch(enough: 2, switchedOn: 1)]
        for options in Self.withClocksAlone.prefix(2) {
            _ = batches[0].run(options)
            var toothless = options
            toothless.toothless = .clocks
            _ = batches[1].run(toothless)
        }
        #expect(batches.map(\.runs) == [2, 2])
        #expect(batches.map(\.failed.count) == [0, 0])
        #expect(batches.map(\.toothless) == [[], [.clocks]])
    }
}
