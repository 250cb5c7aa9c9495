import Node
import Storage
import Trust

/// Measures the node on a load: merging, conflicts, meetings and edits in this process, then, on
/// the store that came of it, the program in processes of its own.
struct NodeMeasurement: Measurement {
    /// A store that is not open here any more, so that another process finds it as it would be.
    private struct Closed {
        let store: String
        let key: PublicKey
    }

    func run(
        on load: Load, floor: FloorFigures, settings: RunSettings
    ) async throws -> [Figure] {
        // First of all: who has not built it should not wait to be told.
        let program = try HamletProgram(in: settings.directory)
        let world = try BenchmarkWorld(load, in: settings.directory)
        let (closed, inProcess) = try merged(world, floor, settings)
        let scaling = ScalingMeasurement(floor: floor, settings: settings, seed: load.seed)
        let commands = CommandMeasurement(world: world, program: program, store: closed.store)
        let memory = MemoryMeasurement(
            world: world, program: program, store: closed.store, key: closed.key)
        var figures = inProcess
        figures += try scaling.run(after: inProcess)
        figures += try commands.run()
        figures += try await memory.run()
        return figures
    }

    /// Merges the load, and then two writers' edits; the nodes go with this function.
    private func merged(
        _ world: BenchmarkWorld, _ floor: FloorFigures, _ settings: RunSettings
    ) throws -> (Closed, [Figure]) {
        let merge = MergeMeasurement(world: world, floor: floor, settings: settings)
        let (one, figures) = try merge.run()
        let divergence = DivergenceMeasurement(
            world: world, nodes: (one, try world.fullNode()), floor: floor)
        let further = try divergence.run() + LedgerMeasurement(world: world, node: one).run()
        try one.store.checkpoint()
        let key = try one.nodeKey().publicKey
        return (Closed(store: one.store.directory, key: key), figures + further)
    }
}
