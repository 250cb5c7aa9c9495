import Casework
import Node

/// Every child of the load, listed and summed up in a node that runs: what a county looks at.
struct LedgerMeasurement {
    private static let repetitions = 5

    let world: BenchmarkWorld
    /// Holds the load.
    let node: Node

    func run() throws -> [Figure] {
        let known = try node.unitedChildren()
        precondition(known.count >= world.load.childCount, "the load is here")
        let open = known.count { !$0.summary.isClosed }
        let listing = try milliseconds {
            let children = try node.unitedChildren()
            precondition(children.count == known.count, "every child is listed")
        }
        let summing = try milliseconds {
            let report = try node.report(SummaryTables.survey, of: node.unit, by: .units)
            let sum = report.cell(1, in: report.total)
            precondition(sum == .count(open), "every open child is counted")
        }
        return [
            Figure(.ledgerRunning, listing, runs: Self.repetitions),
            Figure(.sumRunning, summing, runs: Self.repetitions),
        ]
    }

    /// The median of some runs after one that warms the caches up.
    private func milliseconds(_ body: () throws -> Void) throws -> Double {
        let seconds = try (0...Self.repetitions).map { _ in
            let watch = Stopwatch()
            try body()
            return watch.elapsed.wallSeconds
        }
        return Array(seconds.dropFirst()).median * 1_000
    }
}
