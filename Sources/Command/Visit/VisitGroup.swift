import ArgumentParser
import Casework

struct VisitGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit",
        abstract: Wording("走访", "Visits").chosen,
        subcommands: [VisitAdd.self, VisitList.self, VisitDueCommand.self])
}
