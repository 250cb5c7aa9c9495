import Testing

@testable import Simulator

@Suite("Single faults") struct FaultTests {
    /// Small counties in which this fault is the only one.
    private static func counties(_ fault: FaultKind) -> [SimulationOptions] {
        (UInt64(1)...400).map { seed in
            var options = SimulationOptions(seed: seed)
            (options.units, options.faults) = (3, [fault])
            return options
        }.filter { Plan($0).faults == [fault] && (2...3).contains(Plan($0).months) }
    }

    @Test(
        "A fault that is alone takes effect in one of a few small counties, and nothing is lost",
        arguments: [FaultKind.oneWay, .bits, .equivocate, .tickets, .older])
    func alone(fault: FaultKind) {
        var bites = 0
        for options in Self.counties(fault).prefix(24) where bites == 0 {
            let report = Simulation(options).run()
            #expect(report.failure == nil, "\(options.words)")
            #expect(report.switchedOn == [fault])
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
