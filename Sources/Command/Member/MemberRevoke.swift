import ArgumentParser
import Casework
import Node
import Records
import Trust
import Wire

/// Ends what was granted to a person or a machine.
struct MemberRevoke: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: Wording("撤销人员或机器的授权", "End the grant of a person or a machine").chosen,
        discussion: Wording(
            """
            撤销人员,其接纳他人的密钥一并撤销;撤销机器,与其一同接纳的人员也一并撤销,须用新的数据目录\
            重新加入。本机已收到的变更仍然有效,以后收到的会搁置,由管理员采纳或不采纳(hamlet \
            quarantine)。撤销不能收回。理由会随单位资料传给本单位及上下级的所有机器。
            """,
            """
            With a person the key ends by which that person admits others; with a machine the \
            people end who were admitted with it, and join anew with another data folder. The \
            changes that are here count; what comes later is set aside, to be adopted or left \
            (`hamlet quarantine`). It cannot be taken back. Every machine of the unit, above \
            and below it reads the reason.
            """
        ).chosen)

    @Argument(
        help: .words(
            "名册上的姓名,或密钥开头", "the roster's name, or the beginning of the key",
            value: "member"))
    var member: String

    @Option(
        help: .words(
            "成员所在单位(默认本单位及下级)", "the unit (by default this one and those below)",
            value: "unit"))
    var unit: String?

    @Option(help: .words("理由", "why", value: "text"))
    var reason: String

    @Option(
        help: .words(
            "其日志中最后一条仍有效的变更的编号,可重复;此后的搁置",
            "the code of the last change to count in its log, repeatable; the rest is set aside",
            value: "code"))
    var last: [String] = []

    @Flag(help: .words("不再询问", "do not ask"))
    var yes = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let words = MemberWords(names: try Names(node, context))
        let unit = try words.names.find(unit)
        let codes = try last.map { text in
            guard let code = RecordCode(written: text) else { throw NodeError.unknownRecord(text) }
            return code
        }
        let member = try node.member(named: member, atOrBelow: unit)
        guard try yes || context.terminal.confirm(question(member, words)) else {
            throw CommandFailure.cancelled
        }
        let keys = try node.revoke(member, last: codes, reason: reason)
        context.print([
            "member": words.json(member),
            "revoked": .array(keys.map { .string($0.id.description) }),
        ]) { page in
            let (name, all) = (words.name(member), keys.map(\.short).joined(separator: " "))
            page.line(
                "已撤销“\(name)”:\(all)。请尽快与其他机器交换(hamlet sync)。",
                "“\(name)” is revoked: \(all). Meet the other machines soon (`hamlet sync`).")
        }
    }

    private func question(_ member: Member, _ words: MemberWords) -> Wording {
        let (name, post) = (words.name(member), words.post(member))
        let unit = words.names.unit(member.unit)
        return Wording(
            "撤销“\(unit)”的\(post.chinese)“\(name)”(\(member.key.short))?不能收回。",
            "Revoke \(post.english) “\(name)” (\(member.key.short)) of “\(unit)”? It cannot be "
                + "taken back.")
    }
}
