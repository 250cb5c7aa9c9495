/// M33, M35: the list of problems of a child (问题清单). After a campaign it stays open as a standing
/// list.
extension ChildForm {
    static let problemList: [Field] = [
        Field(
            ChildField.problems, "problems", .entries(ProblemFields.all(premises: false)), "问题清单",
            "problems", names: ["问题"], sensitivity: .personal, access: .keepers,
            upkeep: .amended),
        Field(
            ChildField.campaign, "campaign", .text, "排查批次", "campaign in which it was found",
            names: ["批次"], maximumLength: 80),
    ]
}
