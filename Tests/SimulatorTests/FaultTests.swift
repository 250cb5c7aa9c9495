import Testing

@testable import Simulator

@Suite("Single faults") struct FaultTests {
    /// Small counties in which this fault is the only one, but for what it needs beside it.
    private static func counties(_ fault: FaultKind) -> [SimulationOptions] {
        let wanted = Set([fault] + needs(fault))
        return Array(
            (UInt64(1)...400).lazy.map { seed in
                var options = SimulationOptions(seed: seed)
                (options.units, options.faults) = (fault == .moves ? 10 : 3, wanted)
                return options
            }.filter { options in
                let plan = Plan(options)
                return Set(plan.faults) == wanted && months(fault).contains(plan.months)
                    && (fault != .moves || plan.shape.villages.count > 1)
            }.prefix(24))
    }

    /// What machines forget matters only where there are copies.
    private static func needs(_ fault: FaultKind) -> [FaultKind] {
        fault == .forgetful ? [.copy] : []
    }

    /// A backup must be made before it can be put back, and a person be revoked before he writes.
    private static func months(_ fault: FaultKind) -> ClosedRange<Int> {
        switch fault {
        case .restore, .forgetful, .revokedPerson, .revokedMachine: 3...6
        default: 2...3
        }
    }

    @Test(
        "A fault that is alone takes effect in one of a few small counties, and nothing is lost",
        arguments: FaultKind.allCases)
    func alone(fault: FaultKind) {
        var bites = 0
        for options in Self.counties(fault) where bites == 0 {
            let report = Simulation(options).run()
            #expect(report.failure == nil, "\(options.words)")
            #expect(Set(report.switchedOn) == options.faults)
            bites += report.bites[fault] ?? 0
        }
        #expect(bites > 0)
    }

    /// Counties of several townships in which nothing breaks but the tree.
    private static let reorganised = (UInt64(1)...400).map { seed in
        var options = SimulationOptions(seed: seed)
        (options.units, options.faults) = (10, [.moves])
        return options
    }.filter {
        let plan = Plan($0)
        return plan.faults == [.moves] && plan.shape.villages.count > 1
            && (2...3).contains(plan.months)
    }

    @Test("Villages that are put elsewhere or merged hear of it, and nothing is lost")
    func moves() {
        var reached: Set<Reached> = []
        let wanted: Set<Reached> = [.unitMoved, .moveHeard, .moveRefused, .unitMerged]
        for options in Self.reorganised.prefix(8) where !wanted.isSubset(of: reached) {
            let report = Simulation(options).run()
            #expect(report.failure == nil, "\(options.words)")
            reached.formUnion(report.reached)
        }
        #expect(reached.isSuperset(of: wanted), "\(wanted.subtracting(reached))")
    }

    @Test(
        "People are appointed, units added, files erased, tables, items and registers worked with")
    func life() {
        var reached: Set<Reached> = []
        let wanted: Set<Reached> = [
            .personAppointed, .unitAdded, .tableImported, .itemAdded, .registersBegun, .listsRead,
            .fileErased, .erasedElsewhere,
        ]
        for seed in UInt64(1)...12 where !wanted.isSubset(of: reached) {
            var options = SimulationOptions(seed: seed)
            (options.units, options.faults) = (4, [])
            guard Plan(options).months < 4 else { continue }
            let report = Simulation(options).run()
            #expect(report.failure == nil, "\(options.words)")
            reached.formUnion(report.reached)
        }
        #expect(reached.isSuperset(of: wanted), "\(wanted.subtracting(reached))")
    }
}
