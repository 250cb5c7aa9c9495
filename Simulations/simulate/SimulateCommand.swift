import ArgumentParser
import Foundation
import Simulator

/// Simulates counties, one for each seed.
@main
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Simulates counties that work, suffer and heal.",
        discussion: """
            One seed decides everything. A failure prints the check, the step and the command that \
            runs it again; the exit code says which check it was (11 to 23), 10 that in 200 seeds \
            or more some state was never reached, or a fault never took effect. `simulate kept` \
            runs the seeds that once failed, `simulate story` tells one of the stories.
            """,
        subcommands: [KeptCommand.self, StoryCommand.self])

    @Option(help: "Run this seed alone.")
    var seed: UInt64?

    @Option(help: "Run so many seeds.")
    var seeds: UInt64?

    @Option(help: "The first of them.")
    var from: UInt64 = 1

    @Option(help: "Run seeds for so many minutes.")
    var minutes: Double?

    @Option(help: "How many units there are, instead of what the seed says.")
    var units: Int?

    @Option(help: "Allow only these kinds of fault, with commas between them; or none.")
    var faults: String?

    @Option(help: "Let only these events take place, by number, with commas between them.")
    var keep: String?

    @Flag(help: "Print what happens.")
    var trace = false

    @Flag(help: "Look for a smaller run in which the same check fails.")
    var shrink = false

    func validate() throws {
        guard units ?? 3 >= 3 else { throw ValidationError("--units must be 3 or more") }
    }

    func run() throws {
        if let seed { try run(options(seed)) } else { try runBatch() }
    }

    private func options(_ seed: UInt64) throws -> SimulationOptions {
        var options = SimulationOptions(seed: seed)
        options.units = units
        options.faults = try faults.map { text in
            if text == "none" { return [] }
            return Set(
                try text.split(separator: ",").map { word in
                    guard let kind = FaultKind(rawValue: String(word)) else {
                        throw ValidationError("no fault is called \(word)")
                    }
                    return kind
                })
        }
        options.kept = keep.map { Set($0.split(separator: ",").compactMap { Int($0) }) }
        return options
    }

    private func run(_ options: SimulationOptions) throws {
        let listener: ((String) -> Void)? = trace ? { print($0) } : nil
        let report = Simulation(options, listener: listener).run()
        guard let failure = report.failure else {
            return print("\(report.events) events, \(report.changes) changes: nothing was found")
        }
        show(report, options)
        if shrink, var shrinking = Shrinking(options) {
            print("smaller: \(shrinking.shrink().words)")
        }
        throw ExitCode(Int32(failure.check.rawValue))
    }

    private func show(_ report: RunReport, _ options: SimulationOptions) {
        guard let failure = report.failure else { return }
        let step = report.step.map { "step \($0)" } ?? "healing"
        print("FAILED \(failure.check) at \(step): \(failure.detail)\n  \(options.words)")
    }

    private func runBatch() throws {
        var batch = Batch()
        let end = minutes.map { Date.now.addingTimeInterval($0 * 60) }
        let last = seeds.map { from + $0 } ?? (end == nil ? from + 1 : .max)
        var next = from
        while next < last, end.map({ Date.now < $0 }) ?? true {
            let options = try options(next)
            show(batch.run(options), options)
            next += 1
        }
        print(batch.summary(processorSeconds: Double(clock()) / Double(CLOCKS_PER_SEC)))
        if let first = batch.failed.first?.failure { throw ExitCode(Int32(first.check.rawValue)) }
        try requireEffects(of: batch)
    }

    /// What was never reached in so many runs is a mistake of the simulator.
    private func requireEffects(of batch: Batch) throws {
        let faults = batch.toothless.map { "fault \($0.rawValue)" }
        let states = batch.missing.map { "state \($0.rawValue)" }
        guard faults.isEmpty, states.isEmpty else {
            print("FAILED, never came about: " + (faults + states).joined(separator: ", "))
            throw ExitCode(10)
        }
    }
}
