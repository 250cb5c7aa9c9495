import Foundation

/// The executable `hamlet`, as the build left it beside this one, and a folder for what it keeps
/// outside its stores.
struct HamletProgram {
    private let path: String
    private let folder: URL
    private var passphraseFile: String { folder.appendingPathComponent("passphrase").path }

    /// Finds the executable.
    ///
    /// - Throws: `BenchmarkFailure.missingProgram` if it is not there.
    init(in folder: URL) throws {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        path = Self.path(beside: own)
        self.folder = folder
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw BenchmarkFailure.missingProgram(path: path)
        }
        try (BenchmarkWorld.passphrase + "\n").write(
            toFile: passphraseFile, atomically: true, encoding: .utf8)
    }

    /// Where the executable stands if another of the same build stands at a path.
    static func path(beside other: String) -> String {
        URL(fileURLWithPath: other).deletingLastPathComponent().appendingPathComponent("hamlet")
            .path
    }

    /// Has the kernel keep the keys of a store; false if it keeps none here, as in some containers.
    func unlock(_ store: String) throws -> Bool {
        do {
            _ = try run(["unlock", "--json"], on: store)
            return true
        } catch BenchmarkFailure.failed(_, _, let output) where output.contains("no-keyring") {
            return false
        }
    }

    /// Has the kernel forget the keys of a store.
    func lock(_ store: String) { _ = try? run(["lock"], on: store) }

    /// Runs a command on a store to its end; the seconds from the start of the process.
    ///
    /// - Parameter hasPassphrase: false where only the unlocked session may open the store, so that
    ///   a session that does not work is not measured as one that does.
    func run(
        _ arguments: [String], on store: String, hasPassphrase: Bool = true
    ) throws -> Double {
        let watch = Stopwatch()
        try start(arguments, on: store, hasPassphrase: hasPassphrase).finish()
        return watch.elapsed.wallSeconds
    }

    /// Starts a command on a store.
    func start(
        _ arguments: [String], on store: String, hasPassphrase: Bool = true
    ) throws -> ChildProcess {
        let output = folder.appendingPathComponent("\(arguments.first ?? "hamlet").output").path
        return try ChildProcess(
            path, arguments, environment: environment(store, hasPassphrase), output: output)
    }

    private func environment(_ store: String, _ hasPassphrase: Bool) -> [String: String] {
        var variables = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("HAMLET_") }
        variables["HAMLET_DATA"] = store
        variables["HAMLET_STATE"] = folder.appendingPathComponent("state").path
        variables["HAMLET_PASSPHRASE_FILE"] = hasPassphrase ? passphraseFile : nil
        return variables
    }
}
