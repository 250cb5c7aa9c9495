import ArgumentParser
import Casework
import Node

/// Corrects an item of a collection or a set.
struct EntryCorrect: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: Wording("更正一条", "Correct an entry").chosen,
        discussion: Wording(
            """
            例:hamlet entry correct 岩温 照料人 1 止=2026-03-01。未写的字段保持原样,值留空表示清空。\
            有人撤下、有人续写的一条,不带字段运行即为保留。在终端不带字段运行时逐项提问。
            """,
            """
            Example: hamlet entry correct 岩温 carers 1 to=2026-03-01. What is not given stays, an \
            empty value clears a field. An entry that one took out and another wrote is kept by \
            correcting it without fields. Otherwise, on a terminal, it asks for them.
            """
        ).chosen)

    @OptionGroup var place: EntryPlace

    @Argument(help: .item) var entry: String

    @OptionGroup var given: WrittenItem

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try place.open(context)
        let written = try open.refusing {
            try open.file.form.check(isEnteredByHand: open.field)
            let id = try open.file.record.item(entry, of: open.field)
            let item = try open.rows().item(id)
            let isKept = given.fields.isEmpty && item?.isEditedAgainstRemoval == true
            let written =
                try given.fields.isEmpty && !isKept
                ? open.ask(context, about: item, then: Wording("这样更正?", "Correct it so?"))
                : given.fields.written
            return try open.node.addEntry(
                written, to: open.file, in: String(open.field.number), correcting: entry,
                reason: given.reason)
        }
        let label = open.field.label
        try open.tell(
            written, context,
            Wording(
                "档案 \(open.code) 的“\(label.chinese)”已更正。",
                "An entry of “\(label.english)” of \(open.code) is corrected."))
    }
}
