import Foundation

/// Says how a run measures.
struct RunSettings: Sendable {
    var size: LoadSize
    /// How often what varies is repeated; a figure is the median.
    var runs: Int
    /// Where databases are made. Durable writes cost what the disk under it makes them cost.
    var directory: URL
}
