import Foundation
import TestSupport

/// A command that goes on in the background.
final class Server {
    private let process: Process
    private let pipe = Pipe()
    /// What it printed first.
    let firstLine: String

    init(_ process: Process) throws {
        // The shell would otherwise stand between the signal and the program.
        process.arguments = process.arguments.map { ["-c", "exec " + $0[1]] }
        (process.standardOutput, process.standardError) = (pipe, pipe)
        self.process = process
        try process.run()
        var bytes: [UInt8] = []
        while let byte = pipe.fileHandleForReading.nextBytes(upTo: 1).first {
            bytes.append(byte)
            if byte == UInt8(ascii: "\n") { break }
        }
        firstLine = String(decoding: bytes, as: UTF8.self)
    }

    /// Asks it to stop, and gives what it printed since.
    func stop() -> String {
        process.terminate()
        return rest(isKilled: false)
    }

    /// Ends it as a power cut would.
    @discardableResult func kill() -> String {
        Foundation.kill(process.processIdentifier, SIGKILL)
        return rest(isKilled: true)
    }

    private func rest(isKilled: Bool) -> String {
        let output = pipe.fileHandleForReading.remainingBytes()
        process.waitUntilExit()
        let code = process.terminationStatus
        let ending = isKilled || code == 0 ? "" : "[exit \(code)]\n"
        return String(decoding: output, as: UTF8.self) + ending
    }
}
