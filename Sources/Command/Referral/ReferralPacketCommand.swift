import ArgumentParser
import Casework
import Node
import Records
import Sheets
import Wire

/// Gives out what goes along with a referral.
struct ReferralPacketCommand: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "packet",
        abstract: Wording("给部门的最少资料", "What goes along with a referral: the least that is needed")
            .chosen,
        discussion: Wording(
            "只含该部门办理所需的字段,写明用途、提供人和日期;保密内容不提供。每次提供都记入该条转介。",
            "Only the fields that the department's task needs, with purpose, person and date; "
                + "nothing that is sealed. Each time it is given stands in the referral."
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .item) var referral: String

    @Option(help: .words("用途", "for what", value: "text"))
    var purpose: String

    @Option(
        help: .words("写成 .xlsx 或 .csv 文件", "write it as .xlsx or .csv", value: "file"),
        completion: .file())
    var out: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        guard !purpose.allSatisfy(\.isWhitespace) else {
            throw CommandFailure.usage(Wording("请用 --purpose 写明用途", "say for what: --purpose"))
        }
        let kind = try out.map { try SheetWriter.Kind.named($0) }
        if let out { try File.requireFree(out) }
        let open = try OpenItems(child, String(ChildField.referrals), context)
        let names = open.names
        let packet = try open.refusing {
            try open.node.referralPacket(
                referral, of: open.file, purpose: purpose, context.language,
                unitName: { names.unit($0) })
        }
        let statement = ExportStatement(
            purpose: purpose, person: try open.node.author().name, date: names.today)
        let page = ReferralPacketPage(
            packet: packet, statement: statement, code: open.code, names: names)
        if let out, let kind { try SheetWriter.write(page.document, to: out, as: kind) }
        context.print(page.json(file: out)) { written in
            guard let out else { return page.write(to: &written) }
            written.line("资料已写入 \(out),并记入转介。", "In \(out), and noted in the referral.")
        }
    }
}
