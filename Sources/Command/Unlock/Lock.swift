import ArgumentParser
import Casework
import Node

/// Lets the kernel forget the keys.
struct Lock: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: Wording("立即上锁", "Forget the kept keys at once").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try context.opening().lock()
        context.print(["locked": true]) { page in page.line("已上锁。", "Locked.") }
    }
}
