import ArgumentParser
import Casework

/// Whether what a command has shown is to be done.
struct GoAhead: ParsableArguments {
    @Flag(help: .words("只预览,不改动", "only show what would be done"))
    var preview = false

    @Flag(help: .words("不再询问,直接办理", "do it without asking"))
    var yes = false

    /// Asks a person, who has seen the page, where neither option answers.
    func isGiven(_ context: Context, _ question: Wording, after page: Page) throws -> Bool {
        if preview { return false }
        if yes { return true }
        guard context.terminal.isInteractive, !context.wantsJSON else {
            throw CommandFailure.noTerminal(
                Wording(
                    question.chinese + "(用 --preview 预览,用 --yes 办理)",
                    question.english + " (--preview shows, --yes does it)"))
        }
        Output.writeAside(page.text)
        return try context.terminal.confirm(question)
    }
}
