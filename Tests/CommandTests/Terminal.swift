import Foundation
import Glibc
import TestSupport
import Testing

/// A terminal at which the test sits: it sees what a program shows, and types.
final class Terminal {
    private let process: Process
    /// The person's end of the pseudo-terminal.
    private let descriptor: Int32
    private var bytes: [UInt8] = []
    /// How much had been shown when something was typed last.
    private var answered = 0
    private static let patienceMilliseconds: Int32 = 60_000

    /// Everything that it has shown, typed lines included where they are echoed.
    var shown: String { Self.text(bytes[...]) }

    /// - Parameter process: is run; its three streams become the terminal.
    init(_ process: Process) throws {
        var (person, program): (Int32, Int32) = (-1, -1)
        try #require(openpty(&person, &program, nil, nil, nil) == 0)
        (self.process, descriptor) = (process, person)
        for end in [person, program] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let stream = FileHandle(fileDescriptor: program, closeOnDealloc: true)
        (process.standardInput, process.standardOutput) = (stream, stream)
        process.standardError = stream
        try process.run()
        try stream.close()
    }

    /// Hangs up: a program that still asks comes to the end of its input.
    deinit { close(descriptor) }

    /// Waits until the program asks something anew, then types an answer and the return key.
    func answer(_ question: String, _ line: String) throws {
        try type(line + "\n", at: question)
    }

    /// Waits until the program asks something anew, then types the number of a choice: the order of
    /// what people wrote differs from one playing to the next.
    func choose(_ choice: String, at question: String) throws {
        try wait(for: question)
        let lines = shown.split(separator: "\n")
        let line = try #require(lines.last { $0.hasSuffix("  " + choice) })
        try answer(question, String(line.filter(\.isNumber).prefix(1)))
    }

    /// Waits until the program asks something anew, then types the keys, such as `\u{4}` to end
    /// the input.
    func type(_ keys: String, at question: String) throws {
        try wait(for: question)
        answered = bytes.count
        let typed = Array(keys.utf8)
        try #require(write(descriptor, typed, typed.count) == typed.count)
    }

    private func wait(for question: String) throws {
        while !Self.text(bytes[answered...]).contains(question) {
            try #require(read(), "never asked “\(question)”:\n\(shown)")
        }
    }

    /// Whether it shows what is typed.
    var echoes: Bool {
        var state = termios()
        return tcgetattr(descriptor, &state) == 0 && state.c_lflag & tcflag_t(ECHO) != 0
    }

    /// Waits until the program has left, and gives its exit code.
    func end() -> Int32 {
        while read() {}
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// False once the program has left, or shows nothing for so long that it waits for the test.
    private func read() -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var ready: Int32 = -1
        repeat {
            ready = poll(&waiting, 1, Self.patienceMilliseconds)
        } while ready < 0 && errno == EINTR
        guard ready == 1 else {
            process.terminate()
            return false
        }
        let next = FileHandle(fileDescriptor: descriptor).nextBytes()
        bytes += next
        return !next.isEmpty
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
    }
}
