/// What came of one run.
package struct RunReport: Sendable {
    package let seed: UInt64
    /// What was found; nil if nothing.
    package var failure: Failure?
    /// The number of the event at which it was found; nil if it was while healing.
    package var step: Int?
    package private(set) var trace: [String] = []
    package private(set) var reached: Set<Reached> = []
    /// The faults that were switched on and could take effect.
    package let switchedOn: [FaultKind]
    /// How often each of them did.
    package private(set) var bites: [FaultKind: Int] = [:]
    /// Months that were simulated, of all installations together.
    package let nodeMonths: Int
    /// How many events took place.
    package let events: Int
    package private(set) var changes = 0
    package private(set) var connections = 0

    /// - Parameter faults: those that are switched on; the plan's own if nil.
    init(_ plan: Plan, faults: [FaultKind]? = nil) {
        let faults = faults ?? plan.faults
        seed = plan.options.seed
        nodeMonths = plan.nodeMonths
        events = plan.events.count
        switchedOn = faults.filter { $0.canBite(beside: faults) }
    }

    /// Counts once that a fault took effect.
    mutating func bite(_ fault: FaultKind) { bites[fault, default: 0] += 1 }

    /// Finds out whether a second run of the same seed was the same.
    mutating func compare(with second: RunReport) {
        guard trace != second.trace else { return }
        let place = zip(trace, second.trace).prefix { $0 == $1 }.count
        let lines = [trace, second.trace].map { $0.count > place ? $0[place] : "nothing" }
        failure = Failure(.repeatability, "line \(place): \(lines[0]) and then \(lines[1])")
    }

    mutating func take(_ world: World) {
        trace = world.trace.lines
        reached = world.reached
        bites = world.bites
        changes = world.oracle.changes.count
        connections = world.links.count
    }
}
