/// Names the three sizes at which everything is measured.
enum LoadSize: String, CaseIterable, Sendable {
    /// A village.
    case small = "S"
    /// A township.
    case medium = "M"
    /// A county.
    case large = "L"

    var childCount: Int {
        switch self {
        case .small: 200
        case .medium: 4_000
        case .large: 60_000
        }
    }

    /// How often a measurement is repeated unless the command line says otherwise: more often
    /// where one run is short and so noisy.
    var usualRuns: Int {
        switch self {
        case .small: 9
        case .medium: 5
        case .large: 3
        }
    }
}
