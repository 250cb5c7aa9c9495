import Foundation
import Testing

extension Stage {
    /// What a command answers to a program.
    func answer(_ line: String, on machine: String) throws -> [String: Any] {
        let output = try run(line + " --json 2>/dev/null", on: machine)
        let read = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(read as? [String: Any])
    }

    /// Runs a line again and again until it prints a text; false if it never does.
    func waits(for text: String, in line: String, on machine: String) throws -> Bool {
        for _ in 0..<200 where try run(line, on: machine).contains(text) { return true }
        return false
    }
}
