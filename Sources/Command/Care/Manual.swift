import ArgumentParser
import Casework

/// The command reference: every command's help, and the exit codes.
struct Manual {
    private struct Section {
        let path: [String]
        let command: any ParsableCommand.Type
    }

    private let language: Language
    private let sections: [Section]
    private static let columns = 90

    init(language: Language) {
        self.language = language
        sections = Self.sections(of: Hamlet.self, path: ["hamlet"])
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    var lines: [String] {
        let title = Wording("命令手册", "Command reference")
        let origin = Wording(
            "由程序生成:`hamlet commands --lang zh`。JSON 的形状见 [json.md](json.md)。",
            "Made by the program: `hamlet commands --lang en`. The shapes of JSON are in "
                + "[json.md](json.md).")
        return ["# " + title[language], "", origin[language], ""]
            + sections.flatMap { lines(of: $0) } + exitCodes
    }

    private static func sections(
        of command: any ParsableCommand.Type, path: [String]
    ) -> [Section] {
        let below = command.configuration.subcommands.flatMap { command -> [Section] in
            guard let name = command.configuration.commandName else { return [] }
            return sections(of: command, path: path + [name])
        }
        return [Section(path: path, command: command)] + below
    }

    private func lines(of section: Section) -> [String] {
        let help = Hamlet.helpMessage(for: section.command, columns: Self.columns)
        let body = HelpText(help).text(in: language)
            .split(separator: "\n", omittingEmptySubsequences: false).map(Self.trimmed)
        let end = body.lastIndex { !$0.isEmpty } ?? 0
        return ["## " + section.path.joined(separator: " "), "", "```text"] + body[...end]
            + ["```", ""]
    }

    private static func trimmed(_ line: Substring) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    private var exitCodes: [String] {
        let heads = [Wording("码", "code"), Wording("含义", "meaning")].map { $0[language] }
        return ["## " + Wording("退出码", "Exit codes")[language], ""]
            + ["| \(heads[0]) | \(heads[1]) |", "|---|---|"]
            + ExitKind.allCases.map { "| \($0.rawValue) | \($0.wording[language]) |" }
    }
}
