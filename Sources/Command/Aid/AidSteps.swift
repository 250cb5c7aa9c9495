import ArgumentParser
import Casework

/// Shows which departments take which step of the work.
struct AidSteps: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps",
        abstract: Wording("监测、预防、报告、转介、处置、帮扶的分工", "Which department takes which step").chosen)

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let language = context.language
        let labels = { (step: CareStep) in
            step.departments.map { CodeLists.department.label($0)[language] }
        }
        context.print([
            "steps": .array(
                CareStep.allCases.map { step in
                    [
                        "step": JSON(step.rawValue), "label": .string(step.wording[language]),
                        "departments": .array(labels(step).map { .string($0) }),
                    ]
                })
        ]) { page in
            var table = TextTable([Wording("环节", "step"), Wording("部门", "departments")])
            for step in CareStep.allCases {
                table.row([
                    step.wording[language], labels(step).joined(separator: language.separator),
                ])
            }
            page.table(table)
        }
    }
}
