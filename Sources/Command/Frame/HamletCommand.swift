import ArgumentParser

/// A command that works on a store and prints through its context.
protocol HamletCommand: ParsableCommand {
    var common: CommonOptions { get }
    func run(_ context: Context) throws
}

extension HamletCommand {
    mutating func run() throws { try run(Context(common)) }
}
