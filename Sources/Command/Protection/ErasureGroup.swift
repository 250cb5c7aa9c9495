import ArgumentParser
import Casework

struct ErasureGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erasure",
        abstract: Wording("依据删除档案", "Erase files, with a ground").chosen,
        subcommands: [ErasureAdd.self, ErasureList.self])
}
