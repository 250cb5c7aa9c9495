import ArgumentParser
import Casework
import Node

/// Writes fields of a family's record.
struct FamilyEdit: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: Wording("填写家庭档案的字段", "Write fields of a family's record").chosen,
        discussion: Wording(
            "例:hamlet family edit 岩温 照护能力=困难。值留空表示清空。",
            "Example: hamlet family edit 岩温 capacity=hard. An empty value clears the field."
        ).chosen)

    @Argument(help: .family) var family: String

    @Argument(help: .setting) var fields: [Setting]

    @Option(help: .words("说明", "why", value: "text"))
    var reason = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let family = try node.family(family)
        let written = try CommandFailure.refusing(of: family.form) {
            try node.editFile(family, fields.written, reason: reason)
        }
        let page = WrittenPage(
            names: names, code: family.named.id.code, warnings: written.warnings,
            form: family.form)
        context.print(page.json(["changed": .bool(!written.dots.isEmpty)])) {
            if written.dots.isEmpty {
                $0.line("档案已是如此,没有改动。", "The record says so already; nothing was changed.")
            } else {
                $0.line("家庭档案 \(page.code) 已改。", "The family's record \(page.code) is changed.")
            }
            page.write(to: &$0)
        }
    }
}

extension ArgumentHelp {
    /// How a family is named in arguments.
    static var family: ArgumentHelp {
        .words(
            "家庭档案编号,或其中一名儿童的姓名、编号或身份证号码",
            "the family's code, or the name, code or number of one of its children",
            value: "family")
    }
}
