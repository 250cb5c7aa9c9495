import Casework

extension OwnRefusal {
    /// For programs.
    var explanationName: String {
        switch self {
        case .nameTaken: "name-taken"
        case .forbidden: "forbidden-field"
        case .incomplete: "definition-incomplete"
        case .numberShared: "number-shared"
        case .fixed: "definition-fixed"
        case .fieldEnded: "field-ended"
        case .codeEnded: "code-ended"
        case .packEnded: "pack-ended"
        case .otherUnit: "field-of-other-unit"
        case .listClosed: "list-closed"
        case .listSealed: "list-sealed"
        case .noSuchCode: "unknown-code"
        case .rules: "definition-unclear"
        case .unknown: "unknown-field"
        }
    }
}
