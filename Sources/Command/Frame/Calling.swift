import ArgumentParser
import Casework
import Glibc

/// One call of the program, from the arguments to the exit code.
struct Calling {
    private let root: any ParsableCommand.Type
    private let invocation = Invocation.current

    init(_ root: any ParsableCommand.Type) { self.root = root }

    /// Parses, runs, and ends the process with the code of what came of it.
    func perform() async -> Never {
        do {
            var command = try root.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
            exit(ExitKind.done.rawValue)
        } catch {
            exit(report(error).rawValue)
        }
    }

    /// Help and completion scripts travel as errors too; they go to the standard output.
    private func report(_ error: any Error) -> ExitKind {
        if let told = error as? ExitKind { return told }
        if error is any Explained { return report(Explanation(of: error)) }
        let code = root.exitCode(for: error)
        let text = root.fullMessage(for: error)
        if code.isSuccess {
            Output.write(HelpText(text).text(in: invocation.language) + "\n")
            return .done
        }
        guard code == .validationFailure else { return report(Explanation(of: error)) }
        let refusal = ParserRefusal(
            root.message(for: error), whole: text, arguments: CommandLine.arguments)
        return report(refusal.explanation)
    }

    private func report(_ explanation: Explanation) -> ExitKind {
        let language = invocation.language
        if invocation.wantsJSON {
            Output.write(explanation.json(in: language).text + "\n")
        } else {
            Output.writeAside(explanation.what[language] + "\n")
            if let advice = explanation.advice { Output.writeAside("→ " + advice[language] + "\n") }
        }
        return explanation.kind
    }
}
