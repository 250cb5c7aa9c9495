import Foundation
import Testing

@testable import Benchmarks

@Suite struct ChildProcessTests {
    @Test("What a program prints on either stream is in the file when it has ended")
    func output() throws {
        try withOutput { path in
            let process = try shell("echo \"$WORD\"; echo aside >&2", output: path)
            try process.finish()
            #expect(process.poll() == 0)
            #expect(try String(contentsOfFile: path, encoding: .utf8) == "word\naside\n")
        }
    }

    @Test("A program that does not end well is an error with its code and what it printed")
    func failure() throws {
        try withOutput { path in
            let process = try shell("echo no; exit 3", output: path)
            let expected = BenchmarkFailure.failed(
                command: "-c echo no; exit 3", code: 3, output: "no\n")
            #expect(throws: expected) { try process.finish() }
        }
    }

    @Test("A program that would never end can be ended, and is no longer there then")
    func ending() throws {
        try withOutput { path in
            let process = try shell("while :; do :; done", output: path)
            #expect(process.poll() == nil)
            process.end()
            #expect(process.poll() == 128 + SIGKILL)
            #expect(ProcessMemory.read(of: process.identifier) == nil)
        }
    }

    @Test("A program that is not there is an error with the system's number")
    func missing() throws {
        try withOutput { path in
            let expected = BenchmarkFailure.notStarted(path: "/nonexistent/program", code: ENOENT)
            #expect(throws: expected) {
                _ = try ChildProcess("/nonexistent/program", [], environment: [:], output: path)
            }
        }
    }

    @Test(
        "The code is what a shell says: the exit status, or 128 and the signal",
        arguments: [(Int32(0), Int32(0)), (0x0300, 3), (0xff00, 255), (9, 137), (0x8b, 139)])
    func codes(status: Int32, expected: Int32) {
        #expect(ChildProcess.exitCode(status: status) == expected)
    }

    @Test("The program is looked for in the folder of the one that measures")
    func place() {
        #expect(HamletProgram.path(beside: "/build/release/bench") == "/build/release/hamlet")
    }

    private func shell(_ line: String, output: String) throws -> ChildProcess {
        try ChildProcess(
            "/bin/sh", ["-c", line], environment: ["WORD": "word"], output: output)
    }

    private func withOutput(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("output-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }
}
