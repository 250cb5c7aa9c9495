import ArgumentParser
import Casework

struct ConflictGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conflict",
        abstract: Wording("分歧:不同的人写了不同的内容", "Conflicts: what people wrote differently").chosen,
        subcommands: [
            ConflictList.self, ConflictShow.self, ConflictResolve.self, ConflictReopen.self,
        ])
}
