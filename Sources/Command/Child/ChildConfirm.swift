import ArgumentParser
import Casework
import Node

/// Says that parts of a child's file are still so.
struct ChildConfirm: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: Wording("确认档案内容仍属实", "Say that a child's file is still so").chosen,
        discussion: Wording(
            """
            不写内容即确认整份档案;内容:身份、居住、监护、父母、就学、健康、类型、需求、联系人。\
            填写字段本身也算核实。
            """,
            """
            Without a section the whole file is meant. Sections: identity, residence, guardians, \
            parents, school, health, categories, help, contacts. Writing a field confirms its \
            section as well.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .words("核实的内容", "the sections", value: "section"))
    var sections: [String] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let wanted = try sections.map { try Self.section($0) }
        let (node, names, file) = try context.open(child: child)
        _ = try CommandFailure.refusing(itemsOf: ChildField.confirmations) {
            try node.confirm(file, sections: wanted)
        }
        let now = try node.child(file.named.id)
        let standings = try node.sections(of: now)
        let page = WrittenPage(
            names: names, code: now.working.id.code, warnings: [], closed: ClosedNotice(now))
        context.print(
            page.json([
                "sections": .array(
                    standings.map { $0.json(on: names.today, context.language) }),
                "closedFile": page.closedFile,
            ])
        ) {
            $0.line("档案 \(page.code) 已核实。", "The file \(page.code) is confirmed.")
            if let stale = standings.staleWording(on: names.today) { $0.line(stale, indent: 2) }
            page.write(to: &$0)
        }
    }

    private static func section(_ text: String) throws -> Int {
        if let found = CodeLists.section.find(text) { return found.code.number }
        let labels = CodeLists.section.codes.map(\.label)
        throw CommandFailure.usage(
            Wording(
                "没有“\(text)”这部分,可用:\(labels.map(\.chinese).joined(separator: "、"))",
                "there is no section “\(text)”; one of: "
                    + labels.map(\.english).joined(separator: ", ")))
    }
}
