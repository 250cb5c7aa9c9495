import ArgumentParser
import Casework

/// What every command takes.
struct CommonOptions: ParsableArguments {
    static let title = Wording("通用选项", "Common options").chosen

    @Option(
        help: .words(
            "数据目录(或环境变量 HAMLET_DATA)", "the data directory (or HAMLET_DATA)",
            value: "dir"),
        completion: .directory)
    var data: String?

    @Flag(help: .words("以 JSON 输出,供程序使用", "print JSON, for programs"))
    var json = false

    @Option(
        help: .words(
            "输出语言(或环境变量 HAMLET_LANG)", "the language (or HAMLET_LANG)", value: "zh|en"))
    var lang: Language?

    /// Where the store is: as asked, as the environment says, or the user's own place for data.
    var directory: String {
        if let data { return data }
        if let data = Invocation.variable("HAMLET_DATA") { return data }
        if let data = Invocation.variable("XDG_DATA_HOME") { return data + "/hamlet" }
        return (Invocation.variable("HOME") ?? ".") + "/.local/share/hamlet"
    }
}

extension Language: ExpressibleByArgument {
    /// Reads `zh` or `en`.
    public init?(argument: String) { self.init(rawValue: argument) }

    /// For help and completion.
    public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension ArgumentHelp {
    /// Help in the language in which the program was called.
    ///
    /// - Parameter value: what stands for the value, such as `file`.
    static func words(
        _ chinese: String, _ english: String, value: String? = nil
    ) -> ArgumentHelp {
        ArgumentHelp(Wording(chinese, english).chosen, valueName: value)
    }
}
