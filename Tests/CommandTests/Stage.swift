import Foundation
import TestSupport

/// A folder of its own in which a conversation is played: each machine has a store, a state folder
/// and the passphrase in a file; they share a folder for what people carry between them.
final class Stage {
    /// Of everybody, so that lines can be read.
    static let passphrase = "korrekt pferd 电池"

    private let place: TemporaryFolder
    private let mask = Mask()
    private var servers: [String: Server] = [:]

    init() throws {
        place = try TemporaryFolder()
        try (Self.passphrase + "\n").write(
            toFile: folder + "/passphrase", atomically: true, encoding: .utf8)
        mask.hide(folder, as: "<folder>")
    }

    var folder: String { place.path }

    /// Ends what still runs.
    func strike() {
        for name in servers.keys.sorted() { servers[name]?.kill() }
    }

    /// Plays a line and gives what it prints, with the parts that vary masked.
    ///
    /// A shell runs the line. `hamlet serve … &` goes on in the background once it has printed
    /// where it listens; `stop` ends it gracefully, `kill` at once.
    func play(_ command: String, on machine: String) throws -> [String] {
        let line = mask.reveal(command)
        switch line {
        case "stop": return mask.lines(servers.removeValue(forKey: machine)?.stop() ?? "")
        case "kill": return mask.lines(servers.removeValue(forKey: machine)?.kill() ?? "")
        case _ where line.hasSuffix(" &"):
            let server = try Server(process(String(line.dropLast(2)), on: machine))
            servers[machine] = server
            return mask.lines(server.firstLine)
        default: return mask.lines(try run(line, on: machine))
        }
    }

    /// Runs a line of shell to its end and gives what it prints.
    func run(_ line: String, on machine: String) throws -> String {
        let process = process(line, on: machine)
        let pipe = Pipe()
        (process.standardOutput, process.standardError) = (pipe, pipe)
        try process.run()
        let output = pipe.fileHandleForReading.remainingBytes()
        process.waitUntilExit()
        let code = process.terminationStatus
        return String(decoding: output, as: UTF8.self) + (code == 0 ? "" : "[exit \(code)]\n")
    }

    /// What is set for the tests from outside holds for the programs they run as well: another day
    /// (Simulations/Processes/clock.c), and what a sanitizer is to say.
    private static let surroundings = ProcessInfo.processInfo.environment.filter {
        ["LD_PRELOAD", "HAMLET_CLOCK_SHIFT", "ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
    }

    func process(_ line: String, on machine: String) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardInput = FileHandle.nullDevice
        process.environment = Self.surroundings.merging([
            "PATH": Program.folder + ":/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8",
            "HAMLET_DATA": folder + "/" + machine,
            "HAMLET_STATE": folder + "/" + machine + ".state",
            "HAMLET_PASSPHRASE_FILE": folder + "/passphrase",
        ]) { $1 }
        return process
    }
}
