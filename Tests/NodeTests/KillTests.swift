import Casework
import Foundation
import Node
import Records
import Storage
import TestSupport
import Testing
import Trust
import Wire

/// Invariant 3, with a process that is killed in the middle of writing.
@Suite("A process that is killed") struct KillTests {
    private static let variable = "HAMLET_TEST_WRITER"

    /// The other end of the test below: the same program, started again, writes until it is killed.
    @Test(
        "A started writer acknowledges each file only when it is on the disk",
        .enabled(if: ProcessInfo.processInfo.environment[variable] != nil))
    func writer() throws {
        let given = try #require(ProcessInfo.processInfo.environment[Self.variable])
        let parts = given.split(separator: "|").map(String.init)
        let keys = try Keys.decode(try #require(Self.bytes(parts[1])))
        let node = try Node(
            try Store.open(in: parts[0]), keys: keys, environment: Machine().environment)
        for number in 1...1_000_000 {
            try node.addFile("测\(number)")
            FileHandle.standardOutput.write(Data("ack \(number)\n".utf8))
        }
        #expect(Bool(false), "nobody killed the writer")
    }

    @Test(
        "After a kill at any moment every acknowledged file is there",
        arguments: [1, 2, 5, 70, 140])
    func killed(after count: Int) throws {
        let tree = try Tree()
        let keys = Hexadecimal.encode(try tree.keys(.villageA).encode())
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe")
        process.arguments = Self.arguments
        process.environment = ProcessInfo.processInfo.environment.merging([
            Self.variable: tree.folder["villageA"] + "|" + keys
        ]) { $1 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let acknowledged = Self.read(output, until: count) {
            kill(process.processIdentifier, SIGKILL)
        }
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(acknowledged >= count)
        let node = try tree.open(.villageA)
        let names = Set(try node.names())
        #expect((1...acknowledged).allSatisfy { names.contains("测\($0)") })
        #expect(names.count <= acknowledged + 1)
        #expect(try Doctor(node).examine(rebuild: false).isSound)
    }

    private static var arguments: [String] {
        let own = CommandLine.arguments.dropFirst()
        let bundle =
            own.firstIndex(of: "--test-bundle-path").map { Array(own[$0...($0 + 1)]) } ?? []
        return bundle + ["--testing-library", "swift-testing", "--filter", "KillTests/writer"]
    }

    /// Reads acknowledgements; calls the closure when there are enough, and reads on to the end.
    private static func read(_ pipe: Pipe, until count: Int, _ enough: () -> Void) -> Int {
        var text: [UInt8] = []
        var last = 0
        while true {
            let chunk = pipe.fileHandleForReading.nextBytes()
            if chunk.isEmpty { return last }
            text += chunk
            let lines = text.split(separator: 10, omittingEmptySubsequences: false)
            for line in lines.dropLast() {
                let words = String(decoding: line, as: UTF8.self).split(separator: " ")
                guard words.count == 2, words[0] == "ack", let number = Int(words[1]) else {
                    continue
                }
                last = max(last, number)
            }
            text = lines.last.map { Array($0) } ?? []
            if last >= count { enough() }
        }
    }

    private static func bytes(_ text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let byte = UInt8(rest.prefix(2), radix: 16) else { return nil }
            bytes.append(byte)
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
