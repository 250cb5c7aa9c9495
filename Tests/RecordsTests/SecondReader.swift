import Foundation
import Testing

/// `tools/read-changes`, run as a process.
enum SecondReader {
    struct Answer {
        let lines: [String]
        let complaint: String
        var hasRefused: Bool { !complaint.isEmpty }
    }

    static func read(_ bundle: [UInt8]) throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "hamlet-bundle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = ["changes", "lines", "complaint"].map { folder.appending(path: $0) }
        try Data(bundle).write(to: paths[0])
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", tool, paths[0].path(percentEncoded: false)]
        process.standardOutput = try output(paths[1])
        process.standardError = try output(paths[2])
        try process.run()
        process.waitUntilExit()
        let answer = Answer(
            lines: try text(paths[1]).split(separator: "\n").map(String.init),
            complaint: try text(paths[2]))
        #expect(process.terminationStatus == (answer.hasRefused ? 1 : 0))
        return answer
    }

    private static var tool: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "tools/read-changes")
            .path(percentEncoded: false)
    }

    private static func output(_ path: URL) throws -> FileHandle {
        try Data().write(to: path)
        return try FileHandle(forWritingTo: path)
    }

    private static func text(_ path: URL) throws -> String {
        String(decoding: try Data(contentsOf: path), as: UTF8.self)
    }
}
