import Casework
import Node
import Records

/// Whole commands, from the start of the process to its end, on a store whose key is unlocked.
///
/// Nothing is measured where the kernel keeps no keys: a command would then ask for the passphrase,
/// and take as long as that is meant to take.
struct CommandMeasurement {
    private static let repetitions = 15

    let world: BenchmarkWorld
    let program: HamletProgram
    /// A store that holds the load with the divergent edits merged.
    let store: String

    func run() throws -> [Figure] {
        guard try program.unlock(store) else { return [] }
        defer { program.lock(store) }
        let listing = try milliseconds(of: ["conflict", "list"])
        let ledger = try milliseconds(of: ["child", "list"])
        let sum = try milliseconds(of: ["summary"])
        let slowest = try everyday.map { try milliseconds(of: $0) }.max() ?? 0
        return [
            Figure(.listCommand, listing, runs: Self.repetitions),
            Figure(.ledgerCommand, ledger, runs: Self.repetitions),
            Figure(.sumCommand, sum, runs: Self.repetitions),
            Figure(.commandTime, slowest, runs: Self.repetitions),
        ]
    }

    /// What a person does all day: the slowest of these counts.
    private var everyday: [[String]] {
        let code = RecordCode(world.files[world.files.count / 2]).description
        let date = "date=" + world.source.today.description
        return [["status"], ["child", "show", code], ["visit", "add", code, date]]
    }

    /// The median of some runs after one that warms the caches up.
    private func milliseconds(of command: [String]) throws -> Double {
        let seconds = try (0...Self.repetitions).map { _ in
            try program.run(command, on: store, hasPassphrase: false)
        }
        return Array(seconds.dropFirst()).median * 1_000
    }
}
