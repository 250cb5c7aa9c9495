import ArgumentParser
import Casework

struct JoinGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: Wording("新机器加入已有单位", "Let a new machine join a unit").chosen,
        discussion: Wording(
            "新机器 request → 上级机器 admit → 新机器 accept;文件可用U盘、短信或打印传递。",
            "The new machine requests, one of the unit above admits, the new one accepts; the "
                + "files travel on a stick, in a message or on paper."
        ).chosen,
        subcommands: [JoinRequestCommand.self, JoinAdmit.self, JoinAccept.self])
}
