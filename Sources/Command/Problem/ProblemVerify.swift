import ArgumentParser
import Casework
import Node

/// Verifies that a problem is cleared, as someone else than who cleared it.
struct ProblemVerify: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Wording(
            "核验销号,由办结人以外的人进行", "Verify that a problem is cleared, as a second person"
        ).chosen)

    @OptionGroup var place: ProblemPlace

    @Option(help: .words("核验意见", "what the check found", value: "text"))
    var finding = ""

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        let number = String(EntryFieldNumber.Problem.finding)
        let written = finding.isEmpty ? [] : [WrittenField(number, finding)]
        try place.write(context, Wording("已核验销号", "verified")) { open in
            try open.node.verifyProblem(place.number, of: open.file, written)
        }
    }
}
