import ArgumentParser
import Casework
import Node

/// Examines the store, and repairs what can be made anew.
struct DoctorCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: Wording(
            "检查数据库:页、链、签名、授权和派生表",
            "Examine the store: pages, chains, signatures, grants, derived tables"
        ).chosen)

    @Flag(help: .words("重建有差异的派生表", "make derived tables that differ anew"))
    var rebuild = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let report = try context.working("正在检查", "examining") {
            try Doctor(node).examine(rebuild: rebuild)
        }
        context.print(report.json) { report.write(to: &$0) }
        if !report.isSound { throw ExitKind.damaged }
    }
}
