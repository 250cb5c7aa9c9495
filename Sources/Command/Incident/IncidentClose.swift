import ArgumentParser
import Casework
import Node

/// Closes an incident that a person has seen to.
struct IncidentClose: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "close",
        abstract: Wording("事件处理完毕后关闭", "Close an incident that was seen to").chosen)

    @Argument(help: .words("事件编号", "the incident's number", value: "number"))
    var number: Int64

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        guard try node.closeIncident(number) else { throw CommandFailure.unknownIncident(number) }
        context.print(["closed": JSON(number)]) { page in
            page.line("事件 \(number) 已关闭。", "Incident \(number) is closed.")
        }
    }
}
