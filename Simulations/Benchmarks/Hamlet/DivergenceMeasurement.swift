import Node
import Records
import Storage
import Trust

/// Two people who edit the same children without knowing of each other, and what meets afterwards.
struct DivergenceMeasurement {
    let world: BenchmarkWorld
    /// Two nodes of the topmost unit that hold the base.
    let nodes: (one: Node, other: Node)
    let floor: FloorFigures

    func run() throws -> [Figure] {
        let divergence = world.load.divergence()
        try world.write(divergence.first, on: nodes.one)
        try world.write(divergence.second, on: nodes.other)
        let traffic = try Link(nodes.one, to: nodes.other).run()
        let found = try nodes.one.conflicts().cells
        let expected = Set(
            divergence.collisions.map { collision in
                Place(
                    file: world.files[collision.child],
                    cell: .field(LoadCells.number(of: collision.field)))
            })
        let places = Set(found.map { Place(file: $0.files[0], cell: $0.conflict.cell) })
        return [
            Figure(.divergenceTime, traffic.diallingSeconds),
            Figure(.collisionsLost, Double(expected.subtracting(places).count)),
            Figure(.conflictsInvented, Double(places.subtracting(expected).count)),
            Figure(
                .batchBytes, Double(traffic.bytesToDialling) / Double(divergence.second.count)),
            Figure(.listRunning, try listing(), runs: Self.repetitions),
        ] + (try meetings(divergence.delta)) + (try editing(divergence.delta))
    }

    private static let repetitions = 50

    private struct Place: Hashable {
        let file: Dot
        let cell: Cell
    }

    private func listing() throws -> Double {
        var seconds: [Double] = []
        for _ in 0..<Self.repetitions {
            let watch = Stopwatch()
            _ = try nodes.one.conflicts()
            seconds.append(watch.elapsed.wallSeconds)
        }
        return seconds.median * 1000
    }

    /// What it costs to meet: nothing changed, three fields changed, and the same as strangers.
    private func meetings(_ delta: [LoadChange]) throws -> [Figure] {
        _ = try Link(nodes.one, to: nodes.other).run()
        let nothing = try Link(nodes.one, to: nodes.other).run()
        try world.write(delta, on: nodes.one)
        let changed = try Link(nodes.one, to: nodes.other).run()
        try world.write(delta.map(\.again), on: nodes.one)
        try forget()
        let strangers = try Link(nodes.one, to: nodes.other).run()
        return [
            Figure(.nothingBytes, Double(nothing.bytes)),
            Figure(.nothingTrips, Double(nothing.roundTrips)),
            Figure(.deltaBytes, Double(changed.bytes)),
            Figure(.deltaTrips, Double(changed.roundTrips)),
            Figure(.strangerBytes, Double(strangers.bytes)),
            Figure(.strangerTrips, Double(strangers.roundTrips)),
        ]
    }

    private func forget() throws {
        _ = try nodes.one.removePeer(try nodes.other.nodeKey().publicKey)
        _ = try nodes.other.removePeer(try nodes.one.nodeKey().publicKey)
    }

    /// One durable edit of a field, the file being open; and the same until the record's summary,
    /// as lists show it, is read back.
    private func editing(_ delta: [LoadChange]) throws -> [Figure] {
        var (written, readBack): ([Double], [Double]) = ([], [])
        for _ in 0..<Self.repetitions {
            let edit = try world.edit(delta[0].again, on: nodes.one)
            let watch = Stopwatch()
            _ = try nodes.one.write(edit)
            written.append(watch.elapsed.wallSeconds)
            try readSummary(of: world.files[delta[0].child])
            readBack.append(watch.elapsed.wallSeconds)
        }
        return [
            Figure(.editTime, written.median / floor.updateSeconds, runs: Self.repetitions),
            Figure(.editRead, readBack.median / floor.updateSeconds, runs: Self.repetitions),
        ]
    }

    private func readSummary(of file: Dot) throws {
        let summary = try nodes.one.read { transaction in
            try transaction.recordRow(file).map { try transaction.summary(of: $0) }
        }
        precondition(summary?.isEmpty == false, "a record that was edited has a summary")
    }
}

extension LoadChange {
    /// The same edit with another value.
    fileprivate var again: LoadChange {
        var change = self
        change.operations = operations.map { operation in
            guard case .set(let field, .text(let text)) = operation else { return operation }
            return .set(field: field, .text(String(text.reversed())))
        }
        return change
    }
}
