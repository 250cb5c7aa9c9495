import Foundation
import Node
import Records
import Storage
import Transport
import Trust

/// How long a change takes over two standing links: from a command that writes it at one node, by
/// its daemon and a daemon that passes it on, until whoever looks at the third node sees it.
///
/// The nodes hold the load of a village whatever the size of the run: what is passed on is one
/// change, and three nodes that hold a county would take longer to fill than everything else.
struct HopsMeasurement: Measurement {
    private static let repetitions = 30
    /// How often a daemon looks for what another process has written.
    private static let pollMilliseconds = 25

    func run(
        on load: Load, floor: FloorFigures, settings: RunSettings
    ) async throws -> [Figure] {
        let folder = settings.directory.appendingPathComponent("hops")
        let world = try BenchmarkWorld(Load(.small, seed: load.seed), in: folder)
        let (middle, near) = (try world.fullNode(), try world.fullNode())
        let seconds: [Double] = try await Serving.run(world.source) { address in
            try know(world.source, at: address, on: middle)
            return try await Serving.run(middle) { address in
                try know(middle, at: address, on: near)
                return try await Serving.run(near) { _ in try await times(in: world, from: near) }
            }
        }
        return [Figure(.hopsTime, seconds.median * 1_000, runs: seconds.count)]
    }

    private func know(_ peer: Node, at address: Address, on node: Node) throws {
        try node.savePeer(try peer.nodeKey().publicKey, address: address.description)
    }

    /// The seconds of each edit but the first, which waits for the links to be made.
    ///
    /// Both ends are opened a second time, as a command opens the store of a daemon. The pauses are
    /// spread over a daemon's own, lest every edit falls on the same moment of it.
    private func times(in world: BenchmarkWorld, from near: Node) async throws -> [Double] {
        let writer = try world.openedAgain(near)
        let reader = try world.openedAgain(world.source)
        var seconds: [Double] = []
        for turn in 0...Self.repetitions {
            let change = Self.change(turn, of: world.load)
            let edit = try world.edit(change, on: writer)
            let watch = Stopwatch()
            let dot = try writer.write(edit)
            try await arrival(of: dot, in: world.files[change.child], on: reader)
            seconds.append(watch.elapsed.wallSeconds)
            let phase = turn * 11 % Self.pollMilliseconds
            try await Task.sleep(for: .milliseconds(2 * Self.pollMilliseconds + phase))
        }
        return Array(seconds.dropFirst())
    }

    private static func change(_ turn: Int, of load: Load) -> LoadChange {
        LoadChange(
            child: turn % load.childCount, author: 0,
            time: LoadBase.start + LoadBase.secondsPerDay * 600 + turn,
            operations: [.set(field: .remarks, .text("turn \(turn)"))])
    }

    /// Waits until a file shows a change; the file is opened only when the store has changed, so
    /// that looking does not slow the daemon down.
    private func arrival(of dot: Dot, in file: Dot, on reader: Node) async throws {
        var known: Int64?
        try await Waiting.until("an edit two hops away", every: .microseconds(500)) {
            let version = try reader.store.version()
            guard version != known else { return false }
            known = version
            return try reader.open(file).record.dots.contains(dot)
        }
    }
}
