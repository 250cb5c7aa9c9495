import Casework
import Node

extension ClosureFault: Explained {
    var explanation: Explanation { Explanation(kind, name, what, advice: advice) }

    private var kind: ExitKind {
        switch self {
        case .noResult: .usage
        default: .notAllowed
        }
    }

    private var name: String {
        switch self {
        case .noResult: "no-result"
        case .notDone: "not-done"
        case .ownWork: "own-work"
        case .openProblems: "open-problems"
        case .openDanger: "open-danger"
        }
    }

    private var what: Wording {
        switch self {
        case .noResult(let completion, let missing):
            let labels = Self.labels(missing, of: completion)
            return Wording(
                "没有处理结果,不能办结:缺\(labels.chinese)",
                "without a result nothing is done: nothing stands in \(labels.english)")
        case .notDone(let completion):
            let labels = Self.labels([completion.done.field], of: completion)
            return Wording(
                "尚未办结,不能核验:见\(labels.chinese)",
                "it is not marked as done, so it cannot be verified: see \(labels.english)")
        case .ownWork:
            return Wording(
                "办结人不能核验自己办的事,须由另一人核验",
                "whoever marked it as done does not verify it: a second person does")
        case .openProblems(let count):
            return Wording(
                "还有\(count)个问题或事项没有核验销号,不能结案",
                count.counted("matter is", "matters are") + " not verified: not closed")
        case .openDanger(let count):
            return Wording(
                "还有\(count)件危险报告没有办结,不能结案",
                count.counted("danger is", "dangers are") + " still open: not closed")
        }
    }

    private var advice: Wording {
        switch self {
        case .noResult:
            Wording(
                "写明结果:problem done 用 --result,其余填写所缺字段",
                "say what came of it: `problem done` by --result, elsewhere in these fields")
        case .notDone:
            Wording(
                "先由承办人办结:hamlet problem done,其余用 hamlet entry correct",
                "whoever does it marks it first: `hamlet problem done`, `hamlet entry "
                    + "correct` elsewhere")
        case .ownWork:
            Wording("请同事或上级单位核验", "ask a colleague, or the unit above, to look")
        case .openProblems:
            Wording(
                "hamlet child show 列出;确须结案的,用 --note 写明理由",
                "`hamlet child show` lists them; if it must be closed, say why: --note")
        case .openDanger:
            Wording(
                "hamlet report list 列出,hamlet report show 查看",
                "`hamlet report list` lists them, `hamlet report show` shows one")
        }
    }

    /// What people call fields of an entry.
    private static func labels(_ fields: [Int], of completion: Completion) -> Wording {
        let items = Forms.form(of: completion.kind)?[completion.collection]?.itemFields ?? []
        let labels = fields.compactMap { number in items.first { $0.number == number }?.label }
        return Wording(
            labels.map { "“\($0.chinese)”" }.joined(separator: "、"),
            labels.map { "“\($0.english)”" }.joined(separator: ", "))
    }
}
