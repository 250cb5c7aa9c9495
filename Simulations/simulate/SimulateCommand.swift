import ArgumentParser
import Simulator

/// Simulates counties, one for each seed.
@main
struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate", abstract: "Simulates counties that work, suffer and heal.")

    @Option(help: "Run one seed.")
    var seed: UInt64?

    @Option(help: "Run so many seeds.")
    var seeds: UInt64 = 1

    @Option(help: "The first of them.")
    var from: UInt64 = 1

    @Flag(help: "Print what happens.")
    var trace = false

    func run() throws {
        let first = seed ?? from
        for seed in first..<(first + (self.seed == nil ? seeds : 1)) {
            let listener: ((String) -> Void)? = trace ? { print($0) } : nil
            let report = Simulation(SimulationOptions(seed: seed), listener: listener).run()
            if let failure = report.failure {
                print("seed \(seed), step \(report.step.map(String.init) ?? "healing"): \(failure)")
                throw ExitCode(Int32(failure.check.rawValue))
            }
        }
    }
}
