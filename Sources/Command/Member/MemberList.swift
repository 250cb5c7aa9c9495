import ArgumentParser
import Casework
import Node

/// Lists the people and machines of units.
struct MemberList: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Wording(
            "列出单位的人员、机器和单位密钥,及是否已撤销",
            "List the people, machines and keys of a unit, and whether they were revoked"
        ).chosen)

    @Argument(
        help: .words("单位(默认本单位)", "the unit (by default this machine's)", value: "unit"))
    var unit: String?

    @Flag(help: .words("也列出下级单位的", "also those of the units below"))
    var below = false

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let node = try context.openNode()
        let names = try Names(node, context)
        let unit = try names.find(unit)
        let members = try node.members(of: below ? node.units(atOrBelow: unit) : [unit])
        let words = MemberWords(names: names)
        try context.list(["members": .array(members.map { words.json($0) })], of: node) { page in
            if members.isEmpty { page.line("没有成员。", "There are no members.") }
            var table = TextTable([
                Wording("单位", "unit"), Wording("成员", "member"), Wording("角色", "post"),
                Wording("密钥", "key"), Wording("加入", "admitted"), Wording("状态", "state"),
            ])
            for member in members {
                table.row([
                    names.unit(member.unit), words.name(member),
                    words.post(member)[context.language], member.key.short,
                    Moment(member.admitted).local, words.state(member)[context.language],
                ])
            }
            page.table(table)
        }
    }
}
