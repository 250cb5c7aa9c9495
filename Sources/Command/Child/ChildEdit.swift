import ArgumentParser
import Casework
import Node

/// Writes fields of a child's file.
struct ChildEdit: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: Wording("填写儿童档案的字段", "Write fields of a child's file").chosen,
        discussion: Wording(
            "例:hamlet child edit 7K3QX-12-2 风险等级=高。值留空表示清空。",
            "Example: hamlet child edit 7K3QX-12-2 risk=high. An empty value clears the field."
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .setting) var fields: [Setting]

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let written = try CommandFailure.refusing(of: file.form) {
            try node.editFile(file, fields.written, reason: reason)
        }
        let page = WrittenPage(
            names: names, code: file.working.id.code, warnings: written.warnings,
            form: file.form, closed: ClosedNotice(try node.child(file.named.id)))
        context.print(
            page.json(["changed": .bool(!written.dots.isEmpty), "closedFile": page.closedFile])
        ) {
            if written.dots.isEmpty {
                $0.line("档案已是如此,没有改动。", "The file says so already; nothing was changed.")
            } else {
                $0.line("档案 \(page.code) 已改。", "The file \(page.code) is changed.")
            }
            page.write(to: &$0)
        }
    }
}

extension ArgumentHelp {
    /// How a child is named in arguments.
    static var child: ArgumentHelp {
        .words(
            "档案编号,或儿童的姓名或身份证号码", "the file's code, or the child's name or identity number",
            value: "child")
    }
}
