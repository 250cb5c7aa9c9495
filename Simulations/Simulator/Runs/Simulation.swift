import Foundation

/// One run: a county is founded, works and suffers, and heals; everything is checked all the time.
package struct Simulation {
    private let options: SimulationOptions
    private let listener: ((String) -> Void)?

    /// - Parameter listener: takes every line of the trace as it comes.
    package init(_ options: SimulationOptions, listener: ((String) -> Void)? = nil) {
        self.options = options
        self.listener = listener
    }

    /// Runs it.
    package func run() -> RunReport {
        let plan = Plan(options)
        var report = RunReport(plan)
        let folder = Self.folder(named: String(options.seed))
        defer { try? FileManager.default.removeItem(atPath: folder) }
        do {
            let world = try World(plan, in: folder, trace: Trace(listener: listener))
            defer { report.take(world) }
            try Self.run(world, &report)
        } catch let failure as Failure {
            report.failure = failure
        } catch {
            report.failure = Failure(.survival, "\(error)")
        }
        return report
    }

    private static func run(_ world: World, _ report: inout RunReport) throws {
        let checks = Checks(world)
        let plan = world.plan
        world.note("\(plan.shape.villages), \(plan.months) months, \(plan.faults)")
        for event in world.plan.events {
            report.step = event.number
            try world.perform(event)
            try checks.examineStep(event.number)
        }
        report.step = nil
        try world.plantCanary()
        try world.heal()
        try world.noteStates()
        try checks.examineHealed()
        try checks.examineRemedied()
    }

    /// In memory, where the machine has such a place: the disks are simulated anyway.
    static func folder(named name: String) -> String {
        let memory = "/dev/shm"
        let parent =
            FileManager.default.isWritableFile(atPath: memory)
            ? memory : NSTemporaryDirectory()
        let process = ProcessInfo.processInfo
        return "\(parent)/hamlet-simulate-\(process.processIdentifier)-"
            + "\(process.globallyUniqueString)-\(name)"
    }
}
