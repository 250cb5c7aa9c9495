import ArgumentParser
import Casework

struct QuarantineGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: Wording(
            "已保留但不计入的变更", "Changes that are kept and do not count"
        ).chosen,
        subcommands: [
            QuarantineList.self, QuarantineShow.self, QuarantineAdopt.self, QuarantineLeave.self,
        ])
}
