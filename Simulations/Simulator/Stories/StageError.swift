/// Why a line of a story did not come about.
enum StageError: Error {
    /// The program refused it, or the machine or the link did not let it happen; `in vain` before
    /// the line says that this is to be.
    case refused(String)
    /// What the line expects is not so.
    case unmet(String)
    /// The story asks for something that cannot be played.
    case unplayable(String)

    var detail: String {
        switch self {
        case .refused(let detail): "refused: \(detail)"
        case .unmet(let detail): detail
        case .unplayable(let detail): "cannot be played: \(detail)"
        }
    }

    var isRefusal: Bool { if case .refused = self { true } else { false } }
}
