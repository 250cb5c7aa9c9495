import ArgumentParser
import Casework

struct AssessGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assess",
        abstract: Wording("按评估表评估儿童", "Assess children by score sheets").chosen,
        discussion: Wording(
            "hamlet assess 儿童 评估表 即 hamlet assess add。总分和等级随时由各项得分推出,不保存。",
            """
            `hamlet assess CHILD SHEET` is `hamlet assess add`. Total and level follow from the \
            answers whenever they are shown, and are not stored.
            """
        ).chosen,
        subcommands: [
            AssessAdd.self, AssessList.self, AssessReview.self, AssessSheets.self,
        ], defaultSubcommand: AssessAdd.self)
}
