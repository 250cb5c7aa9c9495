import Casework
import Trust

/// Arguments that the parser refused: its English sentence, and the same in Chinese.
struct ParserRefusal {
    private let message: String
    private let usage: String?
    private let arguments: [String]

    /// - Parameters:
    ///   - message: what the parser says.
    ///   - whole: the same with the usage of the command.
    ///   - arguments: what was typed, the program first.
    init(_ message: String, whole: String, arguments: [String] = []) {
        self.message = message
        self.arguments = arguments
        let lines = whole.split(separator: "\n")
        usage = lines.first { $0.hasPrefix("Usage: ") }.map { String($0.dropFirst(7)) }
    }

    var explanation: Explanation {
        if let word = unknownCommand { return unknown(word) }
        return Explanation(
            .usage, "usage", Wording(chinese, message),
            advice: usage.map { Wording("用法:" + HelpText($0).text(in: .chinese), "usage: \($0)") })
    }

    /// The commands that were found before the parser stopped at a group.
    private var group: [String]? {
        guard let usage, usage.hasSuffix(" <subcommand>") else { return nil }
        return usage.split(separator: " ").dropLast().map { String($0) }
    }

    /// What stands where a command of the group should. The parser complains of the last thing that
    /// it cannot place instead, often an option that the right command has.
    private var unknownCommand: String? {
        guard let group, let word = arguments.dropFirst(group.count).first else { return nil }
        return word.hasPrefix("-") ? nil : word
    }

    private func unknown(_ word: String) -> Explanation {
        let help = (["hamlet", "help"] + (group ?? []).dropFirst()).joined(separator: " ")
        return Explanation(
            .usage, "usage", Wording("没有命令“\(word)”", "there is no command “\(word)”"),
            advice: Wording("\(help) 列出可用的命令", "`\(help)` lists the commands"))
    }

    /// Patterns of the parser's sentences: what stands between quotation marks stays.
    private var chinese: String {
        let names = message.split(separator: "'", omittingEmptySubsequences: false)
            .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
        guard let first = names.first else { return unquoted }
        switch message {
        case _ where message.hasPrefix("Unknown option"):
            let suggestion = names.count > 1 ? ",是否指 \(names[1])?" : ""
            return "没有选项 \(first)\(suggestion)"
        case _ where message.hasPrefix("Missing value for"): return "选项 \(first) 缺少值"
        case _ where message.hasPrefix("Missing expected argument"): return "缺少参数 \(first)"
        case _ where message.hasPrefix("Missing one of"):
            return "缺少以下之一:\(names.joined(separator: "、"))"
        case _ where message.hasPrefix("Unexpected argument"): return "不认识的参数或命令 \(first)"
        case _ where message.hasPrefix("The value") && names.last == "<field=value>":
            return "“\(first)”应写作“字段=值”,例如“风险等级=高”"
        case _ where message.hasPrefix("The value") && names.count > 1:
            let isRole = names[1].hasPrefix("--role")
            let allowed =
                isRole ? Role.allCases.map(\.wording.chinese) : Array(names.dropFirst(2))
            let list = allowed.isEmpty ? "" : ",可用:\(allowed.joined(separator: "、"))"
            return "“\(first)”不能用作 \(names[1])\(list)"
        case _ where message.hasPrefix("The option"): return "选项 \(first) 不带值"
        case _ where message.contains("unexpected arguments"):
            return "多余的参数:\(names.joined(separator: "、"))"
        default: return message
        }
    }

    private var unquoted: String {
        message.hasPrefix("Missing required subcommand") ? "缺少命令" : message
    }
}
