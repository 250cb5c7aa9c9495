import ArgumentParser
import Casework
import Node

/// Shows what a revoked writer wrote beyond where the log ends.
struct QuarantineShow: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Wording(
            "逐条查看撤销之后的变更", "Show the changes from after a revocation, one by one"
        ).chosen)

    @Argument(help: .setAsideLog) var log: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let log = try node.setAsideLog(named: log)
        let changes = try node.setAsideChanges(of: log, context.language)
        let words = try HeldBackWords(node, context)
        context.print([
            "log": words.json(log), "changes": .array(changes.map { json($0, words.names) }),
        ]) { page in
            page.line(words.wording(of: log))
            for change in changes {
                let left = change.isLeft ? Wording("(已决定不采纳)", " (left)") : Wording("", "")
                page.line("#\(change.number)" + left[context.language])
                words.names.write(change.line, isOneOfSeveral: true, to: &page)
            }
        }
    }

    private func json(_ change: SetAsideChange, _ names: Names) -> JSON {
        guard case .object(let line) = names.json(change.line) else { return .null }
        return .object(
            line.merging(["number": JSON(change.number), "left": .bool(change.isLeft)]) { $1 })
    }
}

extension ArgumentHelp {
    /// How a log of which something was set aside is named in arguments.
    static var setAsideLog: ArgumentHelp {
        .words("日志编号开头(见 quarantine list)", "the beginning of the log's name", value: "log")
    }

    /// Which changes of it are meant.
    static var numbers: ArgumentHelp {
        .words("变更的编号(见 quarantine show)", "the numbers of changes", value: "number")
    }
}
