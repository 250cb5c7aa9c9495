import ArgumentParser
import Casework
import Node

/// Writes a child's file for a unit of another tree.
struct ChildHandOver: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "hand-over",
        abstract: Wording("把档案移交外县", "Hand a child's file to another county").chosen,
        discussion: Wording(
            """
            文件中有档案现有的全部内容和走访,并写明移交人,不含保密内容和本地自定项目(未写入几处会说明),未加密,\
            须专人交接。对方用 hamlet child receive 接收并交回回执;收到回执(child handed-over)后旧档案结案。
            """,
            """
            The file has all that the child's file says, visits included, and your name, but \
            nothing sealed and no field of your own county: how much is left out is said. It is \
            in clear: hand it over in person. The other side takes it in by `hamlet child \
            receive` and gives back a receipt, by which the old file closes (`child handed-over`).
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Option(help: .words("接收单位", "who gets it", value: "text"))
    var to: String

    @Option(help: .words("移交目的", "for what", value: "text"))
    var purpose: String

    @Option(help: .words("写入的文件", "the file to write", value: "file"), completion: .file())
    var out: String

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try File.requireFree(out)
        let node = try context.openNode()
        let file = try node.child(child)
        let (bytes, rest) = try node.handOver(file, to: to, purpose: purpose)
        let text = Array(Armour.encode(bytes, as: .handOver).utf8)
        try File.create(out, rights: 0o600) { put in try put(text) }
        let code = file.working.id.code
        context.print([
            "code": .string(code), "to": .string(to), "file": .string(out),
            "sealed": JSON(rest.sealed), "own": JSON(rest.own),
        ]) { page in
            page.line(
                "档案 \(code) 已写入 \(out),交给“\(to)”;收到回执后结案。",
                "The file \(code) is in \(out), for “\(to)”; it closes when the receipt is back.")
            page.line(
                "文件未加密,不含保密内容。", "It is in clear, and has nothing that is sealed.")
            Self.write(rest, to: &page)
        }
    }

    /// Who takes over the child misses what was left out: it has to be told by other means.
    private static func write(_ rest: HandOverRest, to page: inout Page) {
        if rest.sealed > 0 {
            page.line(
                "保密内容\(rest.sealed)处未写入,须另行当面告知。",
                "\(rest.sealed.counted("sealed fact was", "sealed facts were")) left out: tell the "
                    + "other side in person.")
        }
        if rest.own > 0 {
            page.line(
                "本地自定项目\(rest.own)处未写入:对方没有这些项目。",
                "\(rest.own.counted("fact was", "facts were")) left out that stand in fields of "
                    + "your own: the other side does not have them.")
        }
    }
}
