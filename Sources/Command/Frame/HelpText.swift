import Casework

/// A help text as the argument parser makes it, with the parser's own few English words translated.
struct HelpText {
    private let english: String

    init(_ english: String) { self.english = english }

    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "用法:"), ("ARGUMENTS:", "参数:"), ("OPTIONS:", "选项:"),
        ("SUBCOMMANDS:", "命令:"),
    ]
    private static let phrases = [
        ("Show help information.", "显示帮助"), ("Show the version.", "显示版本"),
        (" <subcommand>", " <命令>"), (" (default)", "(默认)"), ("(default: ", "(默认:"),
        ("(values: ", "(可用:"),
    ]

    func text(in language: Language) -> String {
        switch language {
        case .english: english
        case .chinese:
            english.split(separator: "\n", omittingEmptySubsequences: false)
                .map { Self.translate(String($0)) }.joined(separator: "\n")
        }
    }

    private static func translate(_ line: String) -> String {
        for (heading, chinese) in headings where line.hasPrefix(heading) {
            return translatePhrases(chinese + line.dropFirst(heading.count))
        }
        if line.hasPrefix("  See '"), let end = line.lastIndex(of: "'") {
            let command = line[line.index(line.startIndex, offsetBy: 7)..<end]
            return "  各命令的详细帮助:\(translatePhrases(String(command)))"
        }
        if line.hasSuffix(" SUBCOMMANDS:") { return String(line.dropLast(13)) + ":" }
        return translatePhrases(line)
    }

    private static func translatePhrases(_ line: String) -> String {
        phrases.reduce(line) { $0.replacing($1.0, with: $1.1) }
    }
}
