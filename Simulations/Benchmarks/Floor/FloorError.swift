/// Says why the floor could not be measured.
enum FloorError: Error, Equatable, CustomStringConvertible {
    /// SQLite refused; the code is its result code.
    case database(code: Int32, message: String)

    var description: String {
        switch self {
        case .database(let code, let message): "SQLite, result code \(code): \(message)"
        }
    }
}
