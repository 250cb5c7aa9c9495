/// Says what a figure has to reach, bound included.
enum FigureTarget: Equatable, Sendable {
    case atMost(Double)
    case atLeast(Double)

    var bound: Double {
        switch self {
        case .atMost(let bound), .atLeast(let bound): bound
        }
    }

    /// The comparison as a program reads it.
    var comparison: String {
        switch self {
        case .atMost: "<="
        case .atLeast: ">="
        }
    }

    func isMet(by value: Double) -> Bool {
        switch self {
        case .atMost(let bound): value <= bound
        case .atLeast(let bound): value >= bound
        }
    }
}
