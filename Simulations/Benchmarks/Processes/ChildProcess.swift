import Foundation

/// A program that runs beside this one; what it prints goes to a file.
///
/// It is started by `posix_spawn` and waited for by `waitpid`: Foundation's `Process` may learn of
/// the end tens of milliseconds late, which is as long as some commands take.
final class ChildProcess {
    /// The number by which the system knows it.
    let identifier: pid_t
    private let command: String
    private let output: String
    /// Set once the system has told how it ended; the number may be another's from then on.
    private var code: Int32?

    private static let outputCharacters = 2_000

    /// Starts a program, which may print but not ask.
    ///
    /// - Parameter output: the path of the file for what it prints, made anew.
    init(
        _ program: String, _ arguments: [String], environment: [String: String], output: String
    ) throws {
        identifier = try Self.spawn(program, arguments, environment, output)
        command = arguments.joined(separator: " ")
        self.output = output
    }

    /// The exit code if it has ended, as a shell gives it; nil while it runs.
    func poll() -> Int32? {
        look(options: WNOHANG)
        return code
    }

    /// Blocks until it has ended, and gives the exit code as a shell does.
    func wait() -> Int32 {
        while true {
            look(options: 0)
            if let code { return code }
        }
    }

    /// Waits until it has ended; throws what it printed if it did not end well.
    func finish() throws {
        let code = wait()
        guard code == 0 else { throw failure(code) }
    }

    /// Ends it at once, if it still runs: nothing that it holds is needed any more.
    func end() {
        guard poll() == nil else { return }
        kill(identifier, SIGKILL)
        _ = wait()
    }

    /// What is told of an exit code that should not be.
    func failure(_ code: Int32) -> BenchmarkFailure {
        let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
        return .failed(
            command: command, code: code, output: String(text.suffix(Self.outputCharacters)))
    }

    private func look(options: Int32) {
        guard code == nil else { return }
        var status: Int32 = 0
        let found = waitpid(identifier, &status, options)
        precondition(found >= 0 || errno == EINTR, "nobody else waits for this child")
        if found == identifier { code = Self.exitCode(status: status) }
    }

    /// What `WIFEXITED`, `WEXITSTATUS` and `WTERMSIG` of wait(2) say, which are macros.
    static func exitCode(status: Int32) -> Int32 {
        let signal = status & 0x7f
        return signal == 0 ? (status >> 8) & 0xff : 128 + signal
    }
}

extension ChildProcess {
    private static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String: String],
        _ output: String
    ) throws -> pid_t {
        var started: pid_t = 0
        let failure = withStrings([program] + arguments) { arguments in
            withStrings(environment.map { "\($0.key)=\($0.value)" }) { environment in
                withActions(output: output) { actions in
                    withAttributes { attributes in
                        posix_spawn(&started, program, actions, attributes, arguments, environment)
                    }
                }
            }
        }
        guard failure == 0 else {
            throw BenchmarkFailure.notStarted(path: program, code: failure)
        }
        return started
    }

    /// Lends texts as C takes a list of them.
    private static func withStrings(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Int32
    ) -> Int32 {
        let copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }

    private static func withActions(
        output: String, _ body: (UnsafePointer<posix_spawn_file_actions_t>) -> Int32
    ) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let flags = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
        return withUnsafePointer(to: &actions, body)
    }

    /// A thread of a task pool blocks signals; a program begins with none blocked.
    private static func withAttributes(
        _ body: (UnsafePointer<posix_spawnattr_t>) -> Int32
    ) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        return withUnsafePointer(to: &attributes, body)
    }
}
