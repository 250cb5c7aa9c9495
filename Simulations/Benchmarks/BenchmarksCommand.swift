package import ArgumentParser
import Foundation

/// Measures Hamlet on one load, in one run with the floor, and prints the figures.
package struct BenchmarksCommand: AsyncParsableCommand {
    /// Its name, and what it says of itself.
    package static let configuration = CommandConfiguration(
        commandName: "bench",
        abstract: "Measures Hamlet against its floor and prints each figure beside its target.",
        discussion: """
            The load is generated, the same for the same seed: S is a village of 200 children, \
            M a township of 4,000, L a county of 60,000. The floor is the same rows put into \
            raw SQLite on the same machine in the same run. Close other programs first.
            """)

    @Argument(help: "The size of the load: S, M or L.")
    var size = LoadSize.medium

    @Flag(help: "Print one JSON object of figures by short name.")
    var json = false

    @Option(name: .customLong("lang"), help: "The language of the table: en or zh.")
    var language = TableLanguage.english

    @Option(help: "How often to repeat what varies (default: 9 at S, 5 at M, 3 at L).")
    var runs: Int?

    @Option(help: "Make another load of the same shape.")
    var seed = Load.usualSeed

    @Option(help: "Where to make databases (default: the system's temporary folder).")
    var directory: String?

    @Option(help: "Write the load as NDJSON for measuring other programs, and end.")
    var dump: String?

    package init() {}

    /// Throws if the options cannot be.
    package func validate() throws {
        guard runs ?? 1 > 0 else { throw ValidationError("--runs must be 1 or more") }
    }

    /// Measures and prints, or writes the load.
    package func run() async throws {
        let load = Load(size, seed: seed)
        if let dump {
            try LoadFolder(directory: URL(fileURLWithPath: dump)).write(load)
        } else {
            try await measure(load)
        }
    }

    private func measure(_ load: Load) async throws {
        let watch = Stopwatch()
        let folder = try temporaryFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let settings = RunSettings(size: size, runs: runs ?? size.usualRuns, directory: folder)
        let floor = try FloorFigures.measured(load, settings)
        var figures = floor.figures
        for measurement in Measurements.all {
            figures += try await measurement.run(on: load, floor: floor, settings: settings)
        }
        let table = FigureTable(size: size, figures: figures)
        print(json ? try table.json() : heading(load) + "\n\n" + table.text(in: language))
        if !json { print("\n" + cost(watch.elapsed)) }
    }

    /// A folder of this run alone, so that two runs do not meet.
    private func temporaryFolder() throws -> URL {
        let parent = directory.map { URL(fileURLWithPath: $0) }
        let folder = (parent ?? FileManager.default.temporaryDirectory)
            .appendingPathComponent("hamlet-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    private func heading(_ load: Load) -> String {
        let children = FigureTable.number(Double(load.childCount))
        let operations = FigureTable.number(Double(load.fieldOperationCount))
        let wording = Wording(
            zh: "负载 \(size.rawValue)：\(children) 名儿童，\(operations) 个字段操作，种子 \(load.seed)",
            en: "Load \(size.rawValue): \(children) children, \(operations) field-operations, "
                + "seed \(load.seed)")
        return wording.text(in: language)
    }

    private func cost(_ elapsed: Elapsed) -> String {
        let wall = FigureTable.number(elapsed.wallSeconds)
        let processor = FigureTable.number(elapsed.processorSeconds)
        let memory = ProcessMemory.read().map { FigureTable.number($0.peakResidentMebibytes) }
        let wording = Wording(
            zh: "本次运行：\(wall) s，处理器 \(processor) s，内存峰值 \(memory ?? "–") MiB",
            en: "This run: \(wall) s, processor \(processor) s, peak memory \(memory ?? "–") MiB")
        return wording.text(in: language)
    }
}

extension LoadSize: ExpressibleByArgument {}
extension TableLanguage: ExpressibleByArgument {}
