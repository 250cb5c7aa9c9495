import Casework
import Glibc

/// How the program was called, as far as it must be known before the arguments are understood: help
/// and refusals of arguments are words too, and a program reads those as JSON.
struct Invocation: Sendable {
    let language: Language
    let wantsJSON: Bool

    static let current = Invocation(CommandLine.arguments, variable: Invocation.variable)

    init(_ arguments: [String], variable: (String) -> String?) {
        let own = arguments.prefix { $0 != "--" }
        wantsJSON = own.contains("--json")
        language = Self.asked(in: Array(own)) ?? Self.environment(variable)
    }

    /// What `--lang` says; what it cannot mean, the parser refuses.
    private static func asked(in arguments: [String]) -> Language? {
        for (place, argument) in arguments.enumerated() {
            if argument == "--lang", place + 1 < arguments.count {
                return Language(rawValue: arguments[place + 1])
            }
            if argument.hasPrefix("--lang=") {
                return Language(rawValue: String(argument.dropFirst("--lang=".count)))
            }
        }
        return nil
    }

    private static func environment(_ variable: (String) -> String?) -> Language {
        for name in ["HAMLET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let text = variable(name), let known = Language(rawValue: String(text.prefix(2)))
            else { continue }
            return known
        }
        return .chinese
    }

    /// A variable of the process's environment; nil if it is not set or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}

extension Wording {
    /// The text in the language in which the program was called.
    var chosen: String { self[Invocation.current.language] }
}
