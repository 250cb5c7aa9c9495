import ArgumentParser
import Casework
import Node

/// Takes an item out of a collection or a set.
struct EntryRemove: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: Wording("撤下一条(历次填写中保留)", "Take an entry out; the history keeps it").chosen,
        discussion: Wording(
            "填错了才撤下。已经结束的,用 entry correct 写明“止”。",
            "Only what was entered by mistake is taken out. What has ended gets its last day by "
                + "`entry correct`."
        ).chosen)

    @OptionGroup var place: EntryPlace

    @Argument(help: .item) var entry: String

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try place.open(context)
        let written = try open.refusing {
            try open.node.removeEntry(
                entry, from: open.file, in: String(open.field.number), reason: reason)
        }
        let label = open.field.label
        try open.tell(
            written, context,
            Wording(
                "已从档案 \(open.code) 的“\(label.chinese)”中撤下一条。",
                "An entry is taken out of “\(label.english)” of \(open.code)."))
    }
}
