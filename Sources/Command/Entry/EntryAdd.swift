import ArgumentParser
import Casework
import Node

/// Adds an item to a collection or a set.
struct EntryAdd: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: Wording("增加一条", "Add an entry").chosen,
        discussion: Wording(
            """
            例:hamlet entry add 岩温 照料人 姓名=玉罕 关系=祖母;hamlet entry add 岩温 困境类型 \
            困境类型=孤儿 起=2024-03-01 依据=民政认定。在终端不带字段运行时逐项提问。
            """,
            """
            Example: hamlet entry add 岩温 carers name=玉罕 relation=4; hamlet entry add 岩温 \
            categories item=orphan from=2024-03-01. Without fields, on a terminal, it asks for \
            them one after another.
            """
        ).chosen)

    @OptionGroup var place: EntryPlace

    @OptionGroup var given: WrittenItem

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try place.open(context, begins: true)
        let written = try open.refusing {
            try open.file.form.check(isEnteredByHand: open.field)
            let written =
                try given.fields.isEmpty
                ? open.ask(context, then: Wording("增加这一条?", "Add this entry?"))
                : given.fields.written
            return try open.node.addEntry(
                written, to: open.file, in: String(open.field.number), reason: given.reason)
        }
        let label = open.field.label
        try open.tell(
            written, context,
            Wording(
                "已在档案 \(open.code) 的“\(label.chinese)”中增加一条。",
                "An entry is added to “\(label.english)” of \(open.code)."))
    }
}
