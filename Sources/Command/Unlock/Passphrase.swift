import ArgumentParser
import Casework
import Node

/// Puts another passphrase on the same keys. Of several people of one node it changes that of
/// whoever opens it.
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
        try context.opening().changePassphrase(
            try Secret.passphrase(asking: context.terminal),
            to: {
                try Secret.newPassphrase(
                    asking: context.terminal, variable: Secret.newFileVariable)
            })
        context.print(["changed": true]) { page in
            page.line("口令已更换。", "The passphrase is changed.")
        }
    }
}
