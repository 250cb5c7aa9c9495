/// Says why a measurement could not be made.
enum BenchmarkFailure: Error, Equatable, CustomStringConvertible {
    /// There is no executable at the path where the build leaves it.
    case missingProgram(path: String)
    /// The system could not start a program; its error number.
    case notStarted(path: String, code: Int32)
    /// A program did not do what it was asked; the end of what it printed.
    case failed(command: String, code: Int32, output: String)
    /// What was waited for did not come about.
    case tooLate(String)
    /// A file that should be there cannot be read, or holds something else.
    case unreadable(path: String)

    var description: String {
        switch self {
        case .missingProgram(let path):
            "there is no executable \(path); build it beside the benchmarks, as tools/bench does: "
                + "tools/build --product hamlet"
        case .notStarted(let path, let code): "\(path) could not be started, error \(code)"
        case .failed(let command, let code, let output):
            "`\(command)` ended with exit code \(code):\n\(output)"
        case .tooLate(let event): "waited in vain: \(event)"
        case .unreadable(let path): "\(path) cannot be read"
        }
    }
}
