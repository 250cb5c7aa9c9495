import ArgumentParser

/// A command that waits for others.
protocol AsyncHamletCommand: AsyncParsableCommand {
    var common: CommonOptions { get }
    func run(_ context: Context) async throws
}

extension AsyncHamletCommand {
    mutating func run() async throws { try await run(Context(common)) }
}
