import Casework

/// Asks for the items of a sheet one after another, then for what bypasses the total.
struct AssessmentDialogue {
    let terminal: Terminal
    let sheet: AssessmentSheet
    private static let unanswered = Wording("不清楚,以后再答", "not known, left open")

    /// Fails where nobody can be asked, or the person does not want to enter it after all.
    func ask() throws -> AssessmentResult {
        var answers: [(item: Int, points: Points)] = []
        for trigger in sheet.triggers {
            if try terminal.confirm(trigger.label) { answers.append((trigger.number, 1)) }
        }
        for item in sheet.items {
            let choices = item.options.map { option in
                Wording(
                    "\(option.label.chinese)(\(option.points)分)",
                    "\(option.label.english) (\(option.points))")
            }
            let question = Wording(item.label.chinese + ":", item.label.english + ":")
            let choice = try terminal.choose(question, choices + [Self.unanswered])
            guard choice < item.options.count else { continue }
            answers.append((item.number, item.options[choice].points))
        }
        let result = AssessmentResult(sheet, AssessmentAnswers(answers))
        let found = result.wording
        let question = Wording(
            "\(found.chinese)。登记这次评估?", "\(found.english). Enter this assessment?")
        guard try terminal.confirm(question) else { throw CommandFailure.cancelled }
        return result
    }
}
