/// What came of one run.
package struct RunReport: Sendable {
    package let seed: UInt64
    /// What was found; nil if nothing.
    package var failure: Failure?
    /// The number of the event at which it was found; nil if it was while healing.
    package var step: Int?
    package private(set) var trace: [String] = []
    package private(set) var reached: Set<Reached> = []
    /// Months that were simulated, of all installations together.
    package let nodeMonths: Int
    /// How many events took place.
    package let events: Int
    package private(set) var changes = 0
    package private(set) var connections = 0

    init(_ plan: Plan) {
        seed = plan.options.seed
        nodeMonths = plan.nodeMonths
        events = plan.events.count
    }

    mutating func take(_ world: World) {
        trace = world.trace.lines
        reached = world.reached
        changes = world.oracle.changes.count
        connections = world.links.count
    }
}
