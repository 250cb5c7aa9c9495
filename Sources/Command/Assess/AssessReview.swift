import ArgumentParser
import Casework
import Node
import Records

/// Reviews an assessment that somebody else made.
struct AssessReview: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: Wording("复核他人所作的评估", "Review an assessment that somebody else made").chosen,
        discussion: Wording(
            "复核人须是另一人;各项得分更正后,须重新复核。",
            "A second person reviews; answers that are corrected are to be reviewed again."
        ).chosen)

    @Argument(help: .child) var child: String

    @Argument(
        help: .words("第几次评估(见 assess list)", "its number in `assess list`", value: "assessment"))
    var assessment: String

    @Option(help: .words("复核意见", "what the reviewer says", value: "text"))
    var note = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let (node, names, file) = try context.open(child: child)
        let written = try CommandFailure.refusing(itemsOf: ChildField.assessments) {
            try node.reviewAssessment(assessment, of: file, note: note)
        }
        let rows = AssessmentRow.all(of: try node.child(file.named.id), names)
        let row = rows.first { written.dots.contains($0.assessment.entry.dot) }
        context.print([
            "code": .string(file.working.id.code), "assessment": row?.json ?? .null,
        ]) {
            $0.line("评估已复核。", "The assessment is reviewed.")
            row?.write(to: &$0)
        }
    }
}
