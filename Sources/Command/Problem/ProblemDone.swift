import ArgumentParser
import Casework
import Node

/// Marks a problem as done.
struct ProblemDone: HamletCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: Wording("办结,须写明处理结果", "Mark a problem as done, with its result").chosen,
        discussion: Wording(
            "办结之后由另一人核验:hamlet problem verify",
            "Someone else then verifies it: `hamlet problem verify`"
        ).chosen)

    @OptionGroup var place: ProblemPlace

    @Option(help: .words("处理结果", "what came of it", value: "text"))
    var result: String

    @Option(help: .words("办结日期(默认今天)", "when it was done (today by default)", value: "day"))
    var date: String?

    @OptionGroup(title: CommonOptions.title) var common: CommonOptions

    func run(_ context: Context) throws {
        try place.write(context, Wording("已办结,待核验", "done and waits to be verified")) { open in
            var written = [WrittenField(String(EntryFieldNumber.Problem.result), result)]
            if let date {
                let day = try Day.parse(date, on: open.node.today, yearless: .last).description
                written.append(WrittenField(String(EntryFieldNumber.Problem.done), day))
            }
            return try open.node.finishProblem(place.number, of: open.file, written)
        }
    }
}
