import ArgumentParser
import Casework

struct IncidentGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: Wording("事件:需要人知道的异常", "Incidents: what a person should know").chosen,
        subcommands: [IncidentList.self, IncidentClose.self])
}
