import Node

/// Measures the node on a load, all in this process: merging, conflicts, meetings, edits.
struct NodeMeasurement: Measurement {
    func run(
        on load: Load, floor: FloorFigures, settings: RunSettings
    ) async throws -> [Figure] {
        let world = try BenchmarkWorld(load, in: settings.directory)
        let merge = MergeMeasurement(world: world, floor: floor, settings: settings)
        let (one, figures) = try merge.run()
        let other = try world.emptyNode()
        _ = try Link(other, to: world.source).run()
        let divergence = DivergenceMeasurement(
            world: world, nodes: (one, other), floor: floor)
        return figures + (try divergence.run())
    }
}
