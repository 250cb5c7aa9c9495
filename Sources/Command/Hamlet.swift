package import ArgumentParser
import Casework

/// The program `hamlet`: it parses what was asked, calls the node, and prints.
package struct Hamlet: AsyncParsableCommand {
    /// Its name, what it says of itself, and its commands in groups.
    package static let configuration = CommandConfiguration(
        commandName: "hamlet",
        abstract: Wording(
            "村档:一童一档,断网可用,任何人的填写都不会丢失",
            "Hamlet: one child, one file, kept where the child lives, and never an edit lost"
        ).chosen,
        discussion: Wording(
            "口令取自终端提问、环境变量 HAMLET_PASSPHRASE_FILE 指向的文件,或 unlock 之后的会话。",
            """
            The passphrase comes from a prompt, from the file that HAMLET_PASSPHRASE_FILE names, \
            or from the session that `unlock` began.
            """
        ).chosen,
        version: Version.text,
        groupedSubcommands: [office, casework, exchange, care])

    private static let office = CommandGroup(
        name: Wording("单位与人员", "Units and people").chosen,
        subcommands: [
            UnitGroup.self, JoinGroup.self, MemberGroup.self, Unlock.self, Lock.self,
            Passphrase.self,
        ])

    private static let exchange = CommandGroup(
        name: Wording("与其他机器交换", "Exchange with other machines").chosen,
        subcommands: [PeerGroup.self, Sync.self, Serve.self])

    private static let care = CommandGroup(
        name: Wording("情况与维护", "How things stand, and care").chosen,
        subcommands: [
            StatusCommand.self, IncidentGroup.self, QuarantineGroup.self, AuditCommand.self,
            DoctorCommand.self, BackUp.self, Simulate.self, Reference.self,
        ])

    package init() {}

    /// Does what the arguments of this process ask, and ends it with the exit code that says so.
    package static func main() async {
        await Calling(Hamlet.self).perform()
    }
}
