import Foundation

/// Whether the merge keeps its rate as stores grow: the rate at L by the rate at M, in one run.
struct ScalingMeasurement {
    let floor: FloorFigures
    let settings: RunSettings
    let seed: Int

    /// - Parameter figures: those of the merge at this run's size.
    func run(after figures: [Figure]) throws -> [Figure] {
        guard settings.size == .large, let rate = Self.rate(figures) else { return [] }
        let folder = settings.directory.appendingPathComponent("township")
        let world = try BenchmarkWorld(Load(.medium, seed: seed), in: folder)
        let merge = MergeMeasurement(world: world, floor: floor, settings: settings)
        guard let reference = Self.rate(try merge.run().figures) else { return [] }
        return [Figure(.mergeScaling, rate / reference, runs: settings.runs)]
    }

    private static func rate(_ figures: [Figure]) -> Double? {
        figures.first { $0.definition == .mergeRate }?.value
    }
}
