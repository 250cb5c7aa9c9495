import Foundation
import Node
import Storage

/// Merging a whole load into an empty node: time, bytes on the wire, bytes on the disk.
struct MergeMeasurement {
    let world: BenchmarkWorld
    let floor: FloorFigures
    let settings: RunSettings

    /// A node that holds everything afterwards, with the figures.
    func run() throws -> (node: Node, figures: [Figure]) {
        var seconds: [Double] = []
        var last: (Node, Link.Traffic)?
        for _ in 0..<settings.runs {
            let node = try world.emptyNode()
            let traffic = try Link(node, to: world.source).run()
            precondition(traffic.hasSettled, "the nodes must agree")
            seconds.append(traffic.diallingSeconds)
            last = (node, traffic)
        }
        guard let (node, traffic) = last else { preconditionFailure("at least one run") }
        try node.store.checkpoint()
        let operations = Double(world.load.fieldOperationCount)
        return (
            node,
            [
                Figure(.mergeTime, seconds.median / floor.seconds, runs: settings.runs),
                Figure(.mergeRate, operations / seconds.median, runs: settings.runs),
                Figure(.firstSyncBytes, Double(traffic.bytesToDialling) / operations),
                Figure(.disk, Double(try bytes(of: node)) / operations),
            ]
        )
    }

    private func bytes(of node: Node) throws -> Int {
        let path = node.store.directory + "/hamlet.sqlite"
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.size] as? NSNumber)?.intValue ?? 0
    }
}
