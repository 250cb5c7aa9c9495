import ArgumentParser
import Foundation
import Simulator

/// Runs the seeds that once failed.
struct KeptCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kept",
        abstract: "Runs the seeds of Simulations/Seeds, in which something was found once.",
        discussion: "The exit code is that of the first check that fails; 3 without such a file.")

    /// What `hamlet` ends with where something is not found.
    private static let notFound = ExitCode(3)

    @Flag(help: "Run only the first seed of every line.")
    var short = false

    @Option(help: "The file, instead of that of the checkout that this was built from.")
    var file: String?

    func run() throws {
        var batch = Batch()
        for line in KeptSeed.all(in: try text()) {
            guard let line else { throw ValidationError("a line of the file cannot be read") }
            let last = short ? line.seeds.lowerBound : line.seeds.upperBound
            for seed in line.seeds.lowerBound...last {
                let options = line.options(seed)
                if let failure = batch.run(options).failure {
                    print("FAILED \(failure.check): \(failure.detail)\n  \(options.words)")
                }
            }
        }
        print("\(batch.runs) seeds that were kept, \(batch.failed.count) failed")
        if let first = batch.failed.first?.failure { throw ExitCode(Int32(first.check.rawValue)) }
    }

    private func text() throws -> String {
        let path = file ?? Self.seeds
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            FileHandle.standardError.write(Data("\(path) cannot be read\n".utf8))
            throw Self.notFound
        }
        return text
    }

    private static var seeds: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Seeds/seeds.txt").path(percentEncoded: false)
    }
}
