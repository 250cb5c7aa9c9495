import ArgumentParser
import Casework
import Node
import Storage
import Trust

/// Puts another passphrase on the same keys.
struct Passphrase: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: Wording("更换口令", "Change the passphrase").chosen,
        discussion: Wording(
            "没有终端时,新口令取自 HAMLET_NEW_PASSPHRASE_FILE 指向的文件。",
            "Without a terminal the new one comes from the file that HAMLET_NEW_PASSPHRASE_FILE "
                + "names."
        ).chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let store = try context.opening().store
        let keys = try open(store, with: try Secret.passphrase(asking: context.terminal))
        let next = try Secret.newPassphrase(
            asking: context.terminal, variable: Secret.newFileVariable)
        guard next.count >= Founding.passphraseLength else {
            throw NodeError.shortPassphrase(least: Founding.passphraseLength)
        }
        let lock = Trust.Lock(keys, passphrase: next)
        try store.writeClear { try $0.setLock(lock, of: keys.writer.publicKey) }
        context.print(["changed": true]) { page in
            page.line("口令已更换。", "The passphrase is changed.")
        }
    }

    private func open(_ store: Store, with passphrase: String) throws -> Keys {
        for (_, lock) in try store.readClear({ try $0.locks() }) {
            if let keys = lock.open(passphrase: passphrase) { return keys }
        }
        throw NodeError.wrongPassphrase
    }
}
