import ArgumentParser
import Casework
import Node

/// Refers a child to a department.
struct ReferralSend: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: Wording("把一名儿童转介到部门", "Refer a child to a department").chosen,
        discussion: Wording(
            "例:hamlet referral send 岩温 转介至=教育 转介事项=复学。不写日期即今天。",
            "Example: hamlet referral send 岩温 to=education subject=schooling. Without a day it was "
                + "sent today."
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(help: .setting) var fields: [Setting] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let open = try OpenItems(child, String(ChildField.referrals), context)
        let written = try open.refusing {
            try open.node.addReferral(fields.written, to: open.file)
        }
        try open.tell(
            written, context,
            Wording(
                "已转介,记入档案 \(open.code)。", "The referral stands in the file \(open.code)."))
    }
}
