import Foundation
import Testing

/// A scenario file: a first paragraph that says what would go wrong without the code, then lines
/// such as `county$ hamlet status` with what they print.
struct Conversation {
    struct Step {
        /// Lines that are told before it.
        var narration: [String] = []
        /// Whose store and state the command finds.
        let machine: String
        let command: String
        var expected: [String] = []
    }

    let path: String
    private(set) var preamble: [String] = []
    private(set) var steps: [Step] = []
    /// An empty line of output, which would otherwise end it.
    private static let emptyLine = "~"

    var name: String { (path as NSString).lastPathComponent }

    init(path: String) throws {
        self.path = path
        var narration: [String] = []
        var isOutput = false
        for line in try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        {
            if let (machine, command) = Self.prompt(line) {
                steps.append(Step(narration: narration, machine: machine, command: command))
                (narration, isOutput) = ([], true)
            } else if line.isEmpty {
                isOutput = false
            } else if isOutput {
                steps[steps.count - 1].expected.append(line == Self.emptyLine ? "" : line)
            } else if steps.isEmpty {
                preamble.append(line)
            } else {
                narration.append(line)
            }
        }
    }

    private static func prompt(_ line: String) -> (machine: String, command: String)? {
        guard let match = line.wholeMatch(of: /([a-z0-9-]+)\$ (.+)/) else { return nil }
        return (String(match.1), String(match.2))
    }

    /// The file with other output in the places of the expected.
    func rewritten(_ outputs: [[String]]) -> String {
        var lines = preamble + [""]
        for (step, output) in zip(steps, outputs) {
            if !step.narration.isEmpty { lines += step.narration + [""] }
            lines.append("\(step.machine)$ \(step.command)")
            lines += output.map { $0.isEmpty ? Self.emptyLine : $0 } + [""]
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }
}

extension Conversation: CustomTestStringConvertible {
    var testDescription: String { name }
}
