import ArgumentParser
import Casework

struct MemberGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member",
        abstract: Wording(
            "成员:获准加入单位的人员和机器", "Members: the people and machines that were admitted"
        ).chosen,
        subcommands: [MemberList.self, MemberRevoke.self])
}
