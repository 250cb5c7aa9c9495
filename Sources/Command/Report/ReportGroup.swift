import ArgumentParser
import Casework

struct ReportGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: Wording("危险报告(强制报告)与热线受理", "Reports of dangers, and calls to the hotline").chosen,
        discussion: Wording(
            """
            危险报告先于一切填写送出。村、乡镇、县逐级确认,各留时间;在系统之外告知了谁,也写进来。\
            内容保密:加 --reason 打开,每次打开都有记录。是谁反映的,只写在本单位的登记簿中。
            """,
            """
            A report of a danger travels before everything else. Village, township and county \
            acknowledge it, each with its time; who was told outside the system is written too. \
            What it says is sealed: --reason opens it, and every opening is recorded. Who brought \
            it stands only in the unit's own register.
            """
        ).chosen,
        subcommands: [
            ReportAdd.self, ReportList.self, ReportShow.self, ReportAcknowledge.self,
            ReportTold.self, ReportShelter.self, ReportClose.self, ReportReopen.self,
            ReportIntake.self,
        ])
}
