import ArgumentParser
import Casework
import Node

/// Prints the contact card of a child (M06), as a text or as a page for a printer.
struct ChildCard: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract: Wording("打印联系卡:责任人和求助电话", "Print the contact card of a child").chosen,
        discussion: Wording(
            """
            卡上只有责任人和求助电话,没有个案内容。求助电话用 hamlet entry add 单位 求助电话 填写。\
            --out 写成可在浏览器中打印的网页(A6)。
            """,
            """
            Responsible persons and numbers to call stand on it, and nothing of the case. Numbers \
            are entered by `hamlet entry add UNIT hotlines`. --out writes a page that a browser \
            prints (A6).
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Option(
        help: .words("写成网页文件(.html)", "the page to write (.html)", value: "file"),
        completion: .file())
    var out: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        if let out {
            guard out.lowercased().hasSuffix(".html") else {
                throw CommandFailure.usage(
                    Wording("文件名应以 .html 结尾", "the file's name must end in .html"))
            }
            try File.requireFree(out)
        }
        let (node, names, file) = try context.open(child: child)
        let page = CardPage(
            card: try node.contactCard(of: file), person: try node.author().name,
            today: names.today, language: context.language)
        if let out {
            try File.create(out, rights: 0o600) { put in try put(Array(page.html.utf8)) }
        }
        context.print(page.json(file: out)) { lines in
            if let out {
                lines.line("联系卡已写到 \(out)", "The card is in \(out)")
            } else {
                page.write(to: &lines)
            }
            if page.card.hotlines.isEmpty {
                lines.line(
                    "没有求助电话:请用 hamlet entry add 单位 求助电话 填写",
                    "no numbers to call: enter them by `hamlet entry add UNIT hotlines`")
            }
        }
    }
}
