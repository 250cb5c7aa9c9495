/// Many runs, and what they came to together.
package struct Batch {
    /// How many runs were made.
    package private(set) var runs = 0
    /// What was found, in the order of the seeds.
    package private(set) var failed: [RunReport] = []
    /// In how many runs each state was reached.
    package private(set) var reached: [Reached: Int] = [:]
    /// What came of each kind of fault.
    package private(set) var faults: [FaultKind: FaultTally] = [:]
    private var nodeMonths = 0
    /// Node-months of the runs that were made to compare them with the first.
    private var repeatedMonths = 0
    private var changes = 0
    private var connections = 0
    /// So many runs must have been made before anything that never came about is a mistake, and in
    /// so many of them the fault that it is about must have been switched on.
    private let enough: (runs: Int, switchedOn: Int)

    /// One run in so many is made twice, besides the first.
    private static let repeated: UInt64 = 20

    /// Begins with no run.
    ///
    /// - Parameters:
    ///   - enough: of how many runs it is a mistake if something never came about in them.
    ///   - switchedOn: in how many of them a fault must have been switched on before it is one.
    package init(enough: Int = 200, switchedOn: Int = 40) { self.enough = (enough, switchedOn) }

    /// Runs one seed; the first and one in twenty twice, which must be the same twice.
    package mutating func run(_ options: SimulationOptions) -> RunReport {
        var report = Simulation(options).run()
        let isRepeated = runs == 0 || options.seed.isMultiple(of: Self.repeated)
        if isRepeated, report.failure == nil {
            report.compare(with: Simulation(options).run())
            repeatedMonths += report.nodeMonths
        }
        add(report)
        return report
    }

    /// Counts a run that was made.
    package mutating func add(_ report: RunReport) {
        runs += 1
        nodeMonths += report.nodeMonths
        changes += report.changes
        connections += report.connections
        for state in report.reached { reached[state, default: 0] += 1 }
        for fault in report.switchedOn {
            faults[fault, default: .init()].add(bites: report.bites[fault] ?? 0)
        }
        if report.failure != nil { failed.append(report) }
    }

    /// Faults that were switched on often enough and never took effect: the simulator does not do
    /// what it says.
    package var toothless: [FaultKind] {
        FaultKind.allCases.filter { wasOn($0) && faults[$0]?.bitten == 0 }
    }

    /// States that no run has reached, though there were enough runs that could.
    package var missing: [Reached] {
        guard runs >= enough.runs else { return [] }
        return unreached.filter { !$0.isOnlyTold && $0.fault.map(wasOn) ?? true }
    }

    private func wasOn(_ fault: FaultKind) -> Bool {
        runs >= enough.runs && (faults[fault]?.switchedOn ?? 0) >= enough.switchedOn
    }

    private var unreached: [Reached] { Reached.allCases.filter { reached[$0] == nil } }

    /// What was done, for people.
    ///
    /// - Parameter processorSeconds: what all of it has cost, with the runs that were made twice.
    package func summary(processorSeconds: Double) -> String {
        let played = Double(nodeMonths + repeatedMonths)
        let rate = Int(played * 60 / max(processorSeconds, 0.001))
        return """
            \(runs) seeds, \(failed.count) failed; \(nodeMonths) node-months, \(changes) changes, \
            \(connections) connections
            \(rate) node-months a CPU-minute (\(Int(processorSeconds)) s)
            each fault: in how many runs it was switched on, in how many it took effect, how often:
            \(faultLines.joined(separator: "\n"))
            in how many runs each state was reached:
            \(stateLines.joined(separator: "\n"))
            never reached: \(never)
            """
    }

    private var faultLines: [String] {
        FaultKind.allCases.map { fault in
            let tally = faults[fault] ?? FaultTally()
            return "  \(fault.rawValue) \(tally.switchedOn) \(tally.bitten) \(tally.bites)"
        }
    }

    private var stateLines: [String] {
        Reached.allCases.map { "  \($0.rawValue) \(reached[$0] ?? 0)" }
    }

    /// In a small batch this is no mistake; it is said all the same.
    private var never: String {
        let idle = FaultKind.allCases.filter { (faults[$0]?.bitten ?? 0) == 0 }.map(\.rawValue)
        let names = idle + unreached.map(\.rawValue)
        return names.isEmpty ? "nothing" : names.joined(separator: ", ")
    }
}
