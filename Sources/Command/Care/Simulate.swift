import ArgumentParser
import Casework
import Glibc

/// Tells a story of what may go wrong, as a demonstration. The simulator, with its disks that fail,
/// is no part of this program: this one becomes the program `simulate` that stands beside it.
struct Simulate: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: Wording(
            "演示一则故事:断网、停电、恢复旧备份时会怎样", "Tell a story of what may go wrong, while it is played"
        ).chosen,
        discussion: Wording(
            "故事在内存里的模拟县中进行,不触及本机的任何数据。",
            "It is played in a simulated county in memory; nothing on this machine is touched."
        ).chosen)

    @Argument(
        help: .words("故事的名称;不给则列出全部", "the story's name; without one all are listed"))
    var story: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let program = try Self.folder() + "/simulate"
        let arguments =
            [program, "story", "--lang", context.language.rawValue]
            + (context.wantsJSON ? ["--json"] : []) + (story.map { [$0] } ?? [])
        var pointers = arguments.map { strdup($0) } + [nil]
        execv(program, &pointers)
        throw CommandFailure.noSimulator(program)
    }

    /// The folder of this program.
    private static func folder() throws -> String {
        let link = "/proc/self/exe"
        let most = Int(PATH_MAX)
        var bytes = [CChar](repeating: 0, count: most)
        let count = readlink(link, &bytes, most)
        guard count > 0 else { throw CommandFailure.unreadableFile(link, errno) }
        let path = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    }
}
