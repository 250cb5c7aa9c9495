import ArgumentParser
import Casework
import Node

/// Writes down where a child is sheltered for now.
struct ReportShelter: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "shelter",
        abstract: Wording("登记庇护", "Write down where the child is sheltered").chosen,
        discussion: Wording(
            "例:hamlet report shelter R-… 场所=3 照料人=…。结束时用 hamlet entry correct 写明“止”。",
            "Example: hamlet report shelter R-… place=3 carer=…. When it ends, `hamlet entry "
                + "correct` writes the last day."
        ).chosen)

    @Argument(help: .report) var report: String

    @Argument(help: .setting) var fields: [Setting] = []

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try ReportActing(report, context).perform(
            Wording("已登记庇护", "says where the child is sheltered")
        ) { node, known in
            let form = known.file.form
            return try CommandFailure.refusing(itemsOf: ReportForm.shelters(of: form), of: form) {
                try node.shelter(known, fields.written)
            }
        }
    }
}
