import ArgumentParser
import Casework
import Node
import Storage

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
        let node = try openNode(context)
        let report = try context.working("正在检查", "examining") {
            try Doctor(node).examine(rebuild: rebuild)
        }
        let words = try words(for: report, node, context)
        context.print(report.json(words)) { report.write(to: &$0, words) }
        if !report.isSound { throw ExitKind.damaged }
    }

    /// Where the damage is in what must be read first, to run this command again would not help.
    private func openNode(_ context: Context) throws -> Node {
        do {
            return try context.openNode()
        } catch StoreError.damaged(let what) {
            throw CommandFailure.beyondRepair(what)
        } catch StoreError.database(let detail) {
            throw CommandFailure.beyondRepair(detail)
        }
    }

    /// Nil unless something is held back. Names of peers and units stand in derived tables: where
    /// those cannot be read, the report itself says so, and comes first.
    private func words(
        for report: DoctorReport, _ node: Node, _ context: Context
    ) throws -> HeldBackWords? {
        guard !report.heldBack.isEmpty else { return nil }
        do {
            return try HeldBackWords(node, context)
        } catch StoreError.damaged {
            return nil
        }
    }
}
