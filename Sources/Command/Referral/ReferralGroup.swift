import ArgumentParser
import Casework

struct ReferralGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "referral",
        abstract: Wording("部门转介", "Referrals between departments").chosen,
        discussion: Wording(
            "一名儿童的全部转介用 hamlet entry list 儿童 部门转介 查看,更正用 entry correct。",
            "All referrals of a child stand in `hamlet entry list CHILD referrals`; `entry "
                + "correct` corrects them."
        ).chosen,
        subcommands: [
            ReferralSend.self, ReferralList.self, ReferralAnswer.self, ReferralPacketCommand.self,
        ])
}
