/// Makes a failing run smaller: fewer kinds of fault, fewer units, fewer events, as long as the
/// same check fails.
package struct Shrinking {
    private var best: SimulationOptions
    private let check: Check
    /// How many runs may be spent.
    private var left: Int

    /// Begins with a run that fails; nil if it does not.
    package init?(_ options: SimulationOptions, runs: Int = 150) {
        guard let failure = Simulation(options).run().failure else { return nil }
        (best, check, left) = (options, failure.check, runs)
    }

    /// The smallest run that was found.
    package mutating func shrink() -> SimulationOptions {
        shrinkFaults()
        shrinkUnits()
        shrinkEvents()
        return best
    }

    private mutating func stillFails(_ options: SimulationOptions) -> Bool {
        guard left > 0 else { return false }
        left -= 1
        guard Simulation(options).run().failure?.check == check else { return false }
        best = options
        return true
    }

    private mutating func shrinkFaults() {
        for fault in Plan(best).faults {
            var fewer = best
            fewer.faults = Set(Plan(best).faults).subtracting([fault])
            _ = stillFails(fewer)
        }
    }

    private mutating func shrinkUnits() {
        for units in [3, 4, 5, 6, 8, 12] where units < Plan(best).shape.parents.count {
            var fewer = best
            fewer.units = units
            if stillFails(fewer) { return }
        }
    }

    /// Leaves out ever smaller parts of the events.
    private mutating func shrinkEvents() {
        var size = Plan(best).events.count / 2
        while size > 0, left > 0 {
            var start = 0
            while start < Plan(best).events.count, left > 0 {
                var numbers = Plan(best).events.map(\.number)
                numbers.removeSubrange(start..<min(start + size, numbers.count))
                var fewer = best
                fewer.kept = Set(numbers)
                if !stillFails(fewer) { start += size }
            }
            size /= 2
        }
    }
}
