import ArgumentParser
import Casework
import Node

/// Writes down what a department answered.
struct ReferralAnswer: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer",
        abstract: Wording("登记部门的答复", "Write down what a department answered").chosen,
        discussion: Wording(
            """
            例:hamlet referral answer 岩温 1 已受理 期限=2026-03-20;办结须写办理结果,不予受理或退回须写理由。\
            由乡镇或县登记。
            """,
            """
            Example: hamlet referral answer 岩温 1 accepted due=2026-03-20. Done needs a result, \
            refused or returned a reason; the township or the county enters it.
            """
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .item) var referral: String

    @Argument(
        help: .words(
            "已受理、不予受理、已办结、已退回,或另一人看过结果后的已核实",
            "accepted, refused, done or returned; verified once a second person has looked",
            value: "state"))
    var state: String

    @Argument(help: .setting) var fields: [Setting] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let code = try CodeLists.referralState.require(state)
        let open = try OpenItems(child, String(ChildField.referrals), context)
        let written = try open.refusing {
            try open.node.answerReferral(referral, String(code), fields.written, in: open.file)
        }
        let label = CodeLists.referralState.label(code)
        try open.tell(
            written, context,
            Wording(
                "档案 \(open.code) 的转介:\(label.chinese)。",
                "The referral in the file \(open.code): \(label.english)."))
    }
}
