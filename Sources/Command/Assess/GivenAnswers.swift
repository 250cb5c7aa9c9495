import Casework
import Node

/// What was given for a sheet on the command line: answers by the items' numbers or words, and
/// further fields of the entry.
struct GivenAnswers {
    private let answers: [(item: Int, points: Points)]
    let more: [WrittenField]

    /// Fails for an item or answer that the sheet does not have, and for one that is given twice.
    init(_ settings: [Setting], of sheet: AssessmentSheet) throws {
        var (answers, more) = ([(item: Int, points: Points)](), [WrittenField]())
        for setting in settings {
            guard let question = sheet.question(named: setting.field) else {
                more.append(WrittenField(try Self.field(setting.field, sheet), setting.value))
                continue
            }
            guard !answers.contains(where: { $0.item == question }) else {
                throw CommandFailure.usage(
                    Wording("“\(setting.field)”写了两次", "“\(setting.field)” is given twice"))
            }
            answers.append((question, try Self.points(setting, question, sheet)))
        }
        (self.answers, self.more) = (answers, more)
    }

    /// The answers; what is not given stays as the corrected assessment by the same sheet has it.
    func answers(
        correcting old: Assessment?, of sheet: AssessmentSheet
    ) throws -> AssessmentAnswers {
        let kept = old?.result.sheet == sheet ? old?.result.answers.all ?? [] : []
        return AssessmentAnswers(kept.map { ($0.item, $0.points) } + answers)
    }

    private static func field(_ name: String, _ sheet: AssessmentSheet) throws -> String {
        let fields = Forms.child[ChildField.assessments]?.entryFields ?? []
        let own = [
            EntryFieldNumber.Assessment.date, EntryFieldNumber.Assessment.assessor,
            EntryFieldNumber.Assessment.note,
        ]
        let key = WrittenText.key(name)
        let found = fields.first { field in
            own.contains(field.number)
                && ([field.name, field.label.chinese, field.label.english] + field.otherNames)
                    .contains { WrittenText.key($0) == key }
        }
        if let found { return String(found.number) }
        let items = sheet.items.map { ($0.number, $0.label) }
        let triggers = sheet.triggers.map { ($0.number, $0.label) }
        throw CommandFailure.usage(
            Wording { language in
                let known = (items + triggers).map { "\($0.0) \($0.1[language])" }
                    .joined(separator: language.separator)
                return Wording(
                    "“\(sheet.title.chinese)”没有“\(name)”这一项,有:\(known)",
                    "“\(sheet.title.english)” has no item “\(name)”; it has: \(known)")[language]
            })
    }

    private static func points(
        _ setting: Setting, _ question: Int, _ sheet: AssessmentSheet
    ) throws -> Points {
        guard let item = sheet.items.first(where: { $0.number == question }) else {
            return try isMet(setting) ? 1 : 0
        }
        if let points = item.points(setting.value) { return points }
        throw CommandFailure.usage(
            Wording { language in
                let known = item.options.map { "\($0.points) \($0.label[language])" }
                    .joined(separator: language.separator)
                return Wording(
                    "“\(item.label.chinese)”没有“\(setting.value)”这个答案,有:\(known)",
                    "“\(item.label.english)” has no answer “\(setting.value)”; it has: \(known)")[
                        language]
            })
    }

    private static func isMet(_ setting: Setting) throws -> Bool {
        switch WrittenText.key(setting.value) {
        case "是", "有", "y", "yes", "1": return true
        case "否", "无", "n", "no", "0", "": return false
        default:
            throw CommandFailure.usage(
                Wording(
                    "“\(setting.value)”不是“是”或“否”", "“\(setting.value)” is neither yes nor no"))
        }
    }
}
