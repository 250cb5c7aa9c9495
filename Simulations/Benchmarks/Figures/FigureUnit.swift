/// Names what a figure counts.
enum FigureUnit: String, Codable, Sendable {
    case seconds = "s"
    case milliseconds = "ms"
    case bytes = "B"
    case bytesPerOperation = "B/field-op"
    case mebibytes = "MiB"
    case operationsPerSecond = "field-op/s"
    case nodeMonthsPerMinute = "node-months/CPU-min"
    case timesFloor = "x F"
    case timesUpdate = "x update"
    case ratio = "ratio"
    case roundTrips = "round trips"
    case count = "count"
}
