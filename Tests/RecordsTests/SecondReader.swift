import Foundation
import TestSupport
import Testing

/// `tools/read-changes`, run as a process.
enum SecondReader {
    struct Answer {
        let lines: [String]
        let complaint: String
        var hasRefused: Bool { !complaint.isEmpty }
    }

    static func read(_ bundle: [UInt8]) throws -> Answer {
        let folder = try TemporaryFolder()
        try Data(bundle).write(to: URL(filePath: folder["changes"]))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", Repository.path("tools/read-changes"), folder["changes"]]
        process.standardOutput = try output(folder["lines"])
        process.standardError = try output(folder["complaint"])
        try process.run()
        process.waitUntilExit()
        let answer = Answer(
            lines: try text(folder["lines"]).split(separator: "\n").map(String.init),
            complaint: try text(folder["complaint"]))
        #expect(process.terminationStatus == (answer.hasRefused ? 1 : 0))
        return answer
    }

    private static func output(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }

    private static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    }
}
