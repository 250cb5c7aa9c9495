/// Many runs, and what they came to together.
package struct Batch {
    /// How many runs were made.
    package private(set) var runs = 0
    /// What was found, in the order of the seeds.
    package private(set) var failed: [RunReport] = []
    /// In how many runs each state was reached.
    package private(set) var reached: [Reached: Int] = [:]
    private var nodeMonths = 0
    private var changes = 0
    private var connections = 0

    /// So many runs must have been made before a state that none has reached is a mistake.
    private static let enough = 200
    /// One run in so many is made twice.
    private static let repeated: UInt64 = 20

    /// Begins with no run.
    package init() {}

    /// Runs one seed; one in twenty twice, which must be the same twice.
    package mutating func run(_ options: SimulationOptions) -> RunReport {
        var report = Simulation(options).run()
        if options.seed.isMultiple(of: Self.repeated), report.failure == nil {
            report.compare(with: Simulation(options).run())
        }
        runs += 1
        nodeMonths += report.nodeMonths
        changes += report.changes
        connections += report.connections
        for state in report.reached { reached[state, default: 0] += 1 }
        if report.failure != nil { failed.append(report) }
        return report
    }

    /// What no run has reached, though there were enough of them.
    package var missing: [Reached] {
        runs < Self.enough ? [] : Reached.allCases.filter { reached[$0] == nil }
    }

    /// What was done, for people.
    ///
    /// - Parameter processorSeconds: what all of it has cost.
    package func summary(processorSeconds: Double) -> String {
        let states = Reached.allCases.map { "  \($0.rawValue) \(reached[$0] ?? 0)" }
        let rate = Int(Double(nodeMonths) * 60 / max(processorSeconds, 0.001))
        return """
            \(runs) seeds, \(failed.count) failed; \(nodeMonths) node-months, \(changes) changes, \
            \(connections) connections
            \(rate) node-months a CPU-minute (\(Int(processorSeconds)) s)
            in how many runs each state was reached:
            \(states.joined(separator: "\n"))
            """
    }
}
