import ArgumentParser
import Casework

struct RetentionGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: Wording("档案保存期限", "How long files are kept").chosen,
        subcommands: [RetentionList.self])
}
