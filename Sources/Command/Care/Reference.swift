import ArgumentParser
import Casework

/// Prints the command reference, made of the commands themselves.
struct Reference: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "commands",
        abstract: Wording("打印命令手册(Markdown)", "Print the command reference (Markdown)").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let manual = Manual(language: context.language)
        context.print(["markdown": .string(manual.text)]) { page in
            for line in manual.lines { page.line(line) }
        }
    }
}
