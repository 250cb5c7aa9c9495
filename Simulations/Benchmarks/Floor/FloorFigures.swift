import Foundation

/// Is what the floor took on one load in this run; measurements divide by it.
struct FloorFigures: Sendable {
    /// The median time of putting all rows into the table, F of the figures.
    var seconds: Double
    /// One row for each field-operation.
    var rowCount: Int
    /// The size of the filled database file.
    var diskBytes: Int
    /// The median time of one durable row update in the filled table.
    var updateSeconds: Double
    /// How many updates the median was taken of.
    var updates: Int
    /// How many fillings the median was taken of.
    var runs: Int

    /// Field-operations a second.
    var rate: Double { Double(rowCount) / seconds }

    /// Bytes of the file per field-operation.
    var diskBytesPerOperation: Double { Double(diskBytes) / Double(rowCount) }

    /// Measures the floor of a load, in a file of its own that is removed afterwards.
    static func measured(_ load: Load, _ settings: RunSettings) throws -> FloorFigures {
        let path = settings.directory.appendingPathComponent("floor-\(UUID().uuidString).sqlite")
            .path
        let floor = Floor(rows: FloorRows(load), path: path)
        defer { floor.removeFiles() }
        let fills = try (0..<settings.runs).map { _ in try floor.fill() }
        let updates = try floor.durableUpdates()
        return FloorFigures(
            seconds: fills.map(\.seconds).median, rowCount: load.fieldOperationCount,
            diskBytes: fills.last?.diskBytes ?? 0,
            updateSeconds: updates.median, updates: updates.count, runs: settings.runs)
    }

    /// The same as rows of the table; the floor has no target, it is what targets refer to.
    var figures: [Figure] {
        [
            Figure(.floorTime, seconds, runs: runs),
            Figure(.floorRate, rate, runs: runs),
            Figure(.floorDisk, diskBytesPerOperation, runs: runs),
            Figure(.floorUpdate, updateSeconds * 1_000, runs: updates),
        ]
    }
}
